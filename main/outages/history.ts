import type { OutageEvent } from '../../preload/contract'
import type { Line } from './lines'

/** What became of one outage, and of those that were merged into it before; the oldest first. */
export function historyOf(id: string, lines: readonly Line[]): OutageEvent[] {
  const ids = new Set([id])
  // Merged ones may have taken others before.
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i]
    if (line?.into && ids.has(line.into)) ids.add(line.id)
  }
  return lines
    .filter((line) => ids.has(line.id) && line.what !== 'held')
    .map(({ at, what, by, text, note }) => ({ at, what, by, text: note ? wordsOf(note) : text }))
}

const wordsOf = ({ text, call }: NonNullable<Line['note']>) =>
  call ? [call.with, call.phone, text].filter(Boolean).join(' · ') : text
