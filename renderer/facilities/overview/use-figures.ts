import { useCallback, useEffect, useRef, useState } from 'react'
import type { FigureOrder, FigurePage } from '../../../preload/contract'
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
  const asked = useRef(0)
  const where = JSON.stringify({ order, path })
  const ask = useCallback(async () => {
    const mine = ++asked.current
    const answer = await api.facilities.figures(JSON.parse(where)).catch(() => null)
    if (mine !== asked.current) return
    setBroken(answer === null)
    if (answer) setPage(answer)
  }, [where])
  useEffect(() => {
    void ask()
    const off = api.facilities.onFiguresChanged(() => void ask())
    const timer = setInterval(ask, AGAIN)
    return () => {
      asked.current++
      off()
      clearInterval(timer)
    }
  }, [ask])
  return { page, broken, again: () => void ask() }
}
