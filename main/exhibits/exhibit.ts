import type { Bookmark, EvidenceFile, Exhibit, Language } from '../../preload/contract'
import { wordsIn } from './words'

/** What a meeting reads of it: no name of a person, no note, nothing that was typed in a hurry. */
export function wordsOf(
  bookmark: Bookmark,
  language: Language,
  placeName: (code: string) => string,
): Omit<Exhibit, 'pictures' | 'clip' | 'making'> {
  const { id, at, state, kindLabel, history, views, place } = bookmark
  const words = wordsIn[language]
  const [view] = views
  return {
    ...{ bookmark: id, at, status: state },
    kind: kindLabel[language] || words.unsorted,
    facility: view?.facilityName ?? '',
    place: placeName(place || view?.place || ''),
    done: [{ at, state: 'new' as const }, ...history.filter((step) => step.state !== 'new')]
      .sort((a, b) => a.at - b.at)
      // Another call about the same is no other measure.
      .filter((step, i, all) => step.state !== all[i - 1]?.state)
      .map((step) => ({ at: step.at, text: words.done[step.state] })),
  }
}

/** On one step of a programme. */
const MOST_PICTURES = 6

/** A still of each camera, the one that was marked first; and a film of that one. */
export function filesOf({ views, files }: Pick<Bookmark, 'views' | 'files'>): {
  stills: EvidenceFile[]
  clip: EvidenceFile | null
} {
  const cameras = [...new Set([...views.map(({ camera }) => camera), ...files.map(byCamera)])]
  const best = (type: EvidenceFile['type'], camera: string) =>
    files
      .filter((file) => file.type === type && file.camera === camera)
      .sort((a, b) => Number(a.quality === 'sub') - Number(b.quality === 'sub'))[0]
  const stills = cameras.flatMap((camera) => best('still', camera) ?? []).slice(0, MOST_PICTURES)
  const clip = cameras.flatMap((camera) => best('clip', camera) ?? [])[0] ?? null
  return { stills, clip }
}

const byCamera = ({ camera }: EvidenceFile) => camera
