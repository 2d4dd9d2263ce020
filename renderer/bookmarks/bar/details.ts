import type { BookmarkEntry, Drawing } from '../../../preload/contract'

/** Until when it is to be seen to; '' is no matter. */
export const DUES = ['', 'hours2', 'hours24', 'days3', 'days7'] as const
export type Due = (typeof DUES)[number]

const HOUR = 3_600_000
const lengths: Record<Exclude<Due, ''>, number> = {
  ...{ hours2: 2 * HOUR, hours24: 24 * HOUR, days3: 72 * HOUR, days7: 168 * HOUR },
}

/** As typed. */
export interface Details {
  subject: string
  people: string
  place: string
  note: string
  /** With commas between. */
  tags: string
  owner: string
  due: Due
  drawings: readonly Drawing[]
}

export const NO_DETAILS: Details = {
  ...{ subject: '', people: '', place: '', note: '', tags: '', owner: '', due: '', drawings: [] },
}

/** What was entered, and nothing else: what was not is left as it is. @param at the key press */
export function entryOf(details: Details, at: number): Partial<BookmarkEntry> {
  const { subject, due, drawings } = details
  const [place, note, owner] = [details.place, details.note, details.owner].map((t) => t.trim())
  const people = Number.parseInt(details.people, 10)
  const tags = tagsOf(details.tags)
  return {
    ...(subject && { subject }),
    ...(people >= 0 && { people: Math.min(people, 100_000) }),
    ...(place && { place: place.slice(0, 200) }),
    ...(note && { note: note.slice(0, 4000) }),
    ...(tags.length > 0 && { tags }),
    ...(owner && { owner: owner.slice(0, 100) }),
    ...(due && { due: at + lengths[due] }),
    ...(drawings.length > 0 && { drawings: [...drawings] }),
  }
}

/** Each once, whatever its case. */
function tagsOf(text: string): string[] {
  const seen = new Map<string, string>()
  for (const part of text.split(/[,;]/)) {
    const tag = part.trim().slice(0, 64)
    if (tag && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag)
  }
  return [...seen.values()].slice(0, 50)
}
