const tidy = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Names are alike without regard to case and spaces. Accents tell apart: "Cổng" is not "Công". */
const keyOf = (name: string) => tidy(name).toLocaleLowerCase('vi')

/** As long as the schema allows. */
const LONGEST = 80

interface Named {
  id: string
  name: string
}

/** The name as it is kept, or why it cannot be. `id` is whose name it is; that one may keep it. */
export function checkedName(
  name: string,
  others: readonly Named[],
  id?: string,
): { name: string } | { reason: 'name-empty' | 'name-taken' } {
  const wanted = tidy(name)
  if (!wanted) return { reason: 'name-empty' }
  const taken = others.some((each) => each.id !== id && keyOf(each.name) === keyOf(wanted))
  return taken ? { reason: 'name-taken' } : { name: wanted }
}

/** The name itself where it is free, else with the first free number: "Cổng (2)". */
export function numbered(name: string, others: readonly { name: string }[]): string {
  const taken = new Set(others.map((each) => keyOf(each.name)))
  const wanted = tidy(name)
  const base = tidy(wanted.replace(/ \(\d{1,3}\)$/, '')) || wanted
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` (${n})`
    const tried = n === 1 ? wanted : base.slice(0, LONGEST - end.length).trimEnd() + end
    if (!taken.has(keyOf(tried))) return tried
  }
}

export const sameName = (a: string, b: string) => keyOf(a) === keyOf(b)
