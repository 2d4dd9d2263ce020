import { useEffect, useState } from 'react'
import type { FigureOrder, UptimePage } from '../../preload/contract'
import { oneAtATime } from '../components/one-at-a-time'
import { api } from '../state'
import { type PeriodChoice, periodOf } from './period'
import { useUptime } from './store'

/** The station writes each minute down. Ms. */
const AGAIN = 30_000

interface Paged {
  /** The last that was read, while another is asked for, too; null before the first. */
  page: UptimePage | null
  /** What is shown is not what was asked for last. */
  waiting: boolean
  broken: boolean
  again: () => void
}

/** The page of a place: read anew now and then, and when plans of maintenance are others. */
export function usePage(order: FigureOrder, path: readonly string[], choice: PeriodChoice): Paged {
  const [page, setPage] = useState<UptimePage | null>(null)
  const [waiting, setWaiting] = useState(true)
  const [broken, setBroken] = useState(false)
  const [tries, setTries] = useState(0)
  const own = useUptime((state) => state.own)
  const where = JSON.stringify({ order, path })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press asks again
  useEffect(() => {
    let over = false
    const ask = oneAtATime(async () => {
      const period = periodOf(choice, own, Date.now())
      const answer = await api.uptime.page({ ...JSON.parse(where), period }).catch(() => null)
      if (over) return
      const sound = answer && 'here' in answer ? answer : null
      setBroken(sound === null)
      setWaiting(false)
      if (sound) setPage(sound)
    })
    setWaiting(true)
    ask()
    const off = api.uptime.onPlansChanged(ask)
    const timer = setInterval(ask, AGAIN)
    return () => {
      over = true
      off()
      clearInterval(timer)
    }
  }, [where, choice, own, tries])
  return { page, waiting, broken, again: () => setTries(tries + 1) }
}
