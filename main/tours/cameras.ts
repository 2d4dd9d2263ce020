import type { Camera, Codes, Facility, TourSource } from '../../preload/contract'
import { fold } from '../facilities'

/** What a tour chooses from. */
export interface Registered {
  cameras: readonly Camera[]
  facilities: readonly Facility[]
}

/** Ids of the cameras that a source names, in its order, else in the registry's. */
export function camerasOf(
  source: TourSource,
  { cameras, facilities }: Registered,
  places: Codes['places'],
): string[] {
  const enabled = cameras.filter((camera) => camera.enabled)
  if (source.from === 'scenes') return []
  if (source.from === 'group') {
    const known = new Set(enabled.map(({ id }) => id))
    return [...new Set(source.cameras)].filter((id) => known.has(id))
  }
  const chosen = chooser(source, facilities, places)
  return enabled.filter(chosen).map(({ id }) => id)
}

type Chosen = Exclude<TourSource, { from: 'scenes' } | { from: 'group' }>

function chooser(
  source: Chosen,
  facilities: readonly Facility[],
  places: Codes['places'],
): (camera: Camera) => boolean {
  if (source.from === 'all') return () => true
  if (source.from === 'facility') return ({ facility }) => facility === source.code
  if (source.from === 'words') return byWords(source.words, places)
  const { from, code } = source
  const within = new Set(facilities.filter((each) => each[from] === code).map((each) => each.code))
  return ({ facility }) => within.has(facility)
}

function byWords(query: string, places: Codes['places']): (camera: Camera) => boolean {
  const alternatives = query
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const labels = new Map(places.map(({ code, vi, en }) => [code, `${vi} ${en}`]))
  return ({ name, place }) => {
    const text = known(`${name} ${labels.get(place) ?? place}`)
    return alternatives.some((words) =>
      words.every((word) => text.some((each) => begins(each, word))),
    )
  }
}

interface Word {
  /** In lower case, with its accents. */
  said: string
  folded: string
}

/** A tour looks at thousands of names several times a turn. */
const remembered = new Map<string, Word[]>()
const MOST_REMEMBERED = 20_000

function known(text: string): Word[] {
  const words = remembered.get(text) ?? wordsOf(text)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, words)
  return words
}

const wordsOf = (text: string): Word[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((said) => ({ said, folded: fold(said) }))

/** Who leaves accents out means any; but "cổng" (gate) is not found in "công cộng" (public). */
function begins(text: Word, query: Word): boolean {
  if (!text.folded.startsWith(query.folded)) return false
  const plain = text.said === text.folded || query.said === query.folded
  return plain || text.said.startsWith(query.said)
}
