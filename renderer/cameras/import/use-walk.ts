import { useMemo, useState } from 'react'
import type { CellIssue } from '../../../preload/contract'
import { useKeys } from '../../components/keymap'
import { stepped } from './issues'

export type Severity = CellIssue['severity']

/** Going from one issue to the next. */
export interface Walk {
  severity: Severity
  counts: Record<Severity, number>
  /** Those of the severity that is looked at. */
  shown: CellIssue[]
  /** Which of them, and how often it was asked for: the same one can be gone to again. */
  at: number | null
  asked: number
  show(severity: Severity): void
  go(index: number): void
  /** To the first that is in this cell. */
  pick(issue: CellIssue): void
}

export function useWalk(issues: CellIssue[]): Walk {
  const split = useMemo(() => {
    const of = (severity: Severity) => issues.filter((issue) => issue.severity === severity)
    return { error: of('error'), warning: of('warning') }
  }, [issues])
  const first: Severity = split.error.length || !split.warning.length ? 'error' : 'warning'
  const [state, setState] = useState({ severity: first, at: null as number | null, asked: 0 })
  const shown = split[state.severity]
  const go = (severity: Severity, at: number | null) =>
    setState(({ asked }) => ({ severity, at, asked: asked + 1 }))
  const step = (by: 1 | -1) => go(state.severity, stepped(state.at, by, shown.length))
  useKeys('import', { 'import.next': () => step(1), 'import.previous': () => step(-1) })
  return {
    ...{ ...state, shown },
    counts: { error: split.error.length, warning: split.warning.length },
    show: (severity) => setState(({ asked }) => ({ severity, at: null, asked })),
    go: (index) => go(state.severity, index),
    pick: (issue) => go(issue.severity, split[issue.severity].indexOf(issue)),
  }
}
