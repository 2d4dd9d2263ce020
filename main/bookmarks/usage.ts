import type { KindCode } from '../../preload/contract'

/** The kinds in use, those recorded most often first; the others keep the order of the list. */
export const mostUsedFirst = (kinds: KindCode[], counts: Record<string, number>): KindCode[] =>
  kinds
    .filter(({ retired }) => !retired)
    .sort((a, b) => (counts[b.code] ?? 0) - (counts[a.code] ?? 0))

/** Values by how often they occur; none that is empty. @param several those that a value holds */
export function frequent(
  counts: ReadonlyMap<string, number>,
  several: (value: string) => string[] = (value) => [value],
): string[] {
  const sums = new Map<string, number>()
  for (const [value, count] of counts)
    for (const each of several(value)) sums.set(each, (sums.get(each) ?? 0) + count)
  sums.delete('')
  return [...sums].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}
