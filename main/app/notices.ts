import { basename } from 'node:path'
import type { Notice } from '../../preload/contract'
import type { StorageProblem } from '../storage'

/** What the operator should know, until it is dismissed; kept for this run only. */
export class Notices {
  private list: Notice[] = []
  private count = 0

  constructor(private changed: (list: Notice[]) => void) {}

  all(): Notice[] {
    return this.list
  }

  /** The same kind with the same words is not said twice. */
  add(kind: Notice['kind'], level: Notice['level'], params: Record<string, string> = {}): void {
    const same = (n: Notice) =>
      n.kind === kind && JSON.stringify(n.params) === JSON.stringify(params)
    if (this.list.some(same)) return
    this.become([{ id: `n${++this.count}`, kind, level, params, at: Date.now() }, ...this.list])
  }

  /** The kind of the notice that was dismissed. */
  dismiss(id: string): Notice['kind'] | undefined {
    const found = this.list.find((notice) => notice.id === id)
    this.become(this.list.filter((notice) => notice.id !== id))
    return found?.kind
  }

  drop(kind: Notice['kind']): void {
    if (this.list.some((notice) => notice.kind === kind)) {
      this.become(this.list.filter((notice) => notice.kind !== kind))
    }
  }

  private become(list: Notice[]): void {
    this.list = list
    this.changed(list)
  }
}

/** Tells of a data file that could not be used, and of what is used instead. */
export function noticeOf(problem: StorageProblem): Parameters<Notices['add']> {
  const known = problem.reason === 'newer-version' ? 'storage-newer' : 'storage-recovered'
  return [
    // What it held is missing from every picture until somebody looks.
    basename(problem.file).startsWith('privacy.json') ? 'privacy-damaged' : known,
    problem.recoveredFrom === 'defaults' ? 'error' : 'warning',
    {
      file: basename(problem.file),
      reason: problem.reason,
      recovered: problem.recoveredFrom,
      savedAt: problem.savedAt ?? '',
      setAside: problem.setAside ? basename(problem.setAside) : '',
    },
  ]
}
