import type { Name } from './names'

export interface Line {
  code: string
  name: Name
}

/** What is counted of each group. */
export function grouped<T, C>(
  all: readonly T[],
  codeOf: (one: T) => string,
  nameOf: (code: string) => Name,
  count: (group: readonly T[]) => C,
): (C & Line)[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const code = codeOf(one)
    const group = groups.get(code)
    if (group) group.push(one)
    else groups.set(code, [one])
  }
  return [...groups].map(([code, group]) => ({ code, name: nameOf(code), ...count(group) }))
}

const byCode = (a: Line, b: Line) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** The most first; what is not known at the end of its equals. */
export const mostFirst = <L extends Line>(lines: L[], size: (line: L) => number): L[] =>
  [...lines].sort((a, b) => size(b) - size(a) || last(a) - last(b) || byCode(a, b))

/** As a list of codes has them; what is in none at the end. */
export function inOrderOf<L extends Line>(lines: L[], list: readonly { code: string }[]): L[] {
  const place = new Map(list.map(({ code }, i) => [code, i]))
  const at = ({ code }: L) => place.get(code) ?? list.length
  return [...lines].sort((a, b) => at(a) - at(b) || last(a) - last(b) || byCode(a, b))
}

const last = ({ code }: Line) => (code === '' ? 1 : 0)

export const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0)
