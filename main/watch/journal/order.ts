import type { JournalLine } from './line'

/**
 * The entries of a file in order of time. What was written by a clock that was then set back gives
 * way to what came after it: no moment is told twice.
 */
export function inOrder(written: readonly JournalLine[]): JournalLine[] {
  let kept: JournalLine[] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const entry of written) {
    const anew = entry.kind === 'began' || entry.kind === 'state'
    if (anew && entry.at < latest) {
      kept = kept.filter(({ at }) => at < entry.at)
      latest = entry.at
    }
    kept.push(entry)
    latest = Math.max(latest, entry.at)
  }
  // The sort is stable: what happened at one moment stays as it was written.
  const lines = kept.sort((a, b) => a.at - b.at)
  const [first] = lines
  if (!first || first.kind === 'state') return lines
  return [{ kind: 'state', at: first.at, cameras: [] }, ...lines]
}
