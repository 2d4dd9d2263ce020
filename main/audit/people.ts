import { search } from './read/search'

const NEWEST = 2_000
const NOTHING = { from: null, to: null, by: '', actions: [], facility: '', camera: '', text: '' }

/** Who is in the newest part of the log, by name. */
export async function peopleOf(dir: string): Promise<string[]> {
  const { records } = await search(dir, { filter: NOTHING, cursor: null, most: NEWEST })
  const names = new Set(records.map(({ by }) => by).filter(Boolean))
  return [...names].sort((a, b) => a.localeCompare(b, 'vi'))
}
