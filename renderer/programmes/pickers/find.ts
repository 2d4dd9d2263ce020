import type { Camera } from '../../../preload/contract'
import { digitsOf } from '../../components/camera-number'
import { foldText, matches, queryWords } from '../../components/fold-text'

/** Made ready to be searched. */
export interface Findable {
  camera: Camera
  code: string
  digits: string
  text: string
}

/** @param facility what its facility is called, by code */
export function findable(
  cameras: readonly Camera[],
  facility: (code: string) => string,
): Findable[] {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  return [...cameras]
    .sort((a, b) => compare(a.code, b.code))
    .map((camera) => ({
      ...{ camera, code: foldText(camera.code), digits: digitsOf(camera.code) },
      text: foldText(`${camera.code} ${camera.name} ${facility(camera.facility)}`),
    }))
}

/** What whoever types means first comes first: just this code, this number, what begins so, words. */
function rankOf({ code, digits, text }: Findable, typed: string, words: readonly string[]) {
  if (code === typed) return 0
  if (/^\d+$/.test(typed) && digits === digitsOf(typed)) return 1
  if (code.startsWith(typed)) return 2
  return matches(text, words) ? 3 : null
}

/** Every camera while nothing is typed. */
export function findCameras(all: readonly Findable[], query: string): Camera[] {
  const typed = foldText(query).trim()
  const words = queryWords(query)
  const ranks: Camera[][] = [[], [], [], []]
  for (const each of all) {
    const rank = typed ? rankOf(each, typed, words) : 3
    if (rank !== null) ranks[rank]?.push(each.camera)
  }
  return ranks.flat()
}
