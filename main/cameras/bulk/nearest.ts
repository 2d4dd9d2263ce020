import type { Code } from '../../../preload/contract'
import { codes, fold } from '../../facilities'
import type { Issue } from '../reasons'

const LISTS: Partial<Record<Issue['reason'], readonly Code[]>> = {
  'place-unknown': codes.places,
  'required-unknown': codes.places,
  'authority-unknown': codes.authorities,
  'district-unknown': codes.districts,
  'reason-unknown': codes.notConnectedReasons,
}

/** The entry of the list that was most likely meant, as it can be written; empty when none is near. */
export function nearest({ reason, value }: Pick<Issue, 'reason' | 'value'>): string {
  const list = LISTS[reason]
  const wanted = fold(value.replace(/[:=×]\s*\d+\s*$/, ''))
  if (!list || !wanted) return ''
  const names = list.flatMap(({ vi, code }) =>
    [vi, vi.split(/[(,]/)[0] ?? vi, code].map((name) => ({ vi, folded: fold(name) })),
  )
  const scored = names.map(({ vi, folded }) => ({ vi, far: distance(wanted, folded) }))
  const [best] = scored.sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(1, Math.floor(wanted.length / 4)) ? best.vi : ''
}

/** How many letters have to be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= b.length; to++) {
      const swapped = (row[to - 1] ?? 0) + (letter === b[to - 1] ? 0 : 1)
      next.push(Math.min(swapped, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
