import { useEffect, useState } from 'react'
import type { FigureOrder, FigurePage } from '../../../preload/contract'
import { oneAtATime } from '../../components/one-at-a-time'
import { api } from '../../state'

/** What is seen of cameras, and the day, change without anybody telling. Ms. */
const AGAIN = 30_000

interface Figured {
  /** The last that was read, while another place is asked for, too; null before the first. */
  page: FigurePage | null
  broken: boolean
  again: () => void
}

/** The figures of a place: read anew when main says that they are others, and now and then. */
export function useFigures(order: FigureOrder, path: readonly string[]): Figured {
  const [page, setPage] = useState<FigurePage | null>(null)
  const [broken, setBroken] = useState(false)
  const [tries, setTries] = useState(0)
  const where = JSON.stringify({ order, path })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press asks again
  useEffect(() => {
    let over = false
    const ask = oneAtATime(async () => {
      const answer = await api.facilities.figures(JSON.parse(where)).catch(() => null)
      if (over) return
      setBroken(answer === null)
      if (answer) setPage(answer)
    })
    ask()
    const off = api.facilities.onFiguresChanged(ask)
    const timer = setInterval(ask, AGAIN)
    return () => {
      over = true
      off()
      clearInterval(timer)
    }
  }, [where, tries])
  return { page, broken, again: () => setTries(tries + 1) }
}
