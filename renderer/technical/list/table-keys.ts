import type { KeyboardEvent } from 'react'
import { actionOf, currentKeymap } from '../../components/keymap'
import { checkCameras } from '../acts'
import { DETAIL } from '../detail/detail'
import type { CheckRow } from '../rows'
import { tick, toggle, useChoices } from '../store'

const PAGE = 12

const steps: Record<string, number> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}

interface TableKeys {
  rows: CheckRow[]
  /** Where the keyboard is; -1 when nowhere. */
  at: number
  move: (index: number) => void
}

/** What was chosen, else the row where the keyboard is. */
export function targetsOf(rows: CheckRow[]): string[] {
  const { ticked, current } = useChoices.getState()
  const chosen = rows.map(({ camera }) => camera.id).filter((id) => ticked.has(id))
  return chosen.length > 0 || current === null ? chosen : [current]
}

export const tableKeys = ({ rows, at, move }: TableKeys) => {
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const id = actionOf(event.nativeEvent, 'technical', currentKeymap())
    const by = steps[event.key]
    const current = rows[at]?.camera.id
    if (id === 'technical.all') tick(rows.map(({ camera }) => camera.id))
    else if (id === 'technical.check') void checkCameras(targetsOf(rows))
    else if (event.altKey || event.ctrlKey) return
    else if (by !== undefined) move(at + by)
    else if (event.key === ' ' && current) toggle(current)
    else if (event.key === 'Enter') document.getElementById(DETAIL)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
