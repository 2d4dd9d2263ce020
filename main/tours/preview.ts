import type { TourDraft, TourPreview } from '../../preload/contract'
import { dwellOf, gridOf, itemsOf, judged, type World } from './track'

const NAMED = 200

/** What a draft would show now, if nothing is passed over. */
export function previewOf(draft: TourDraft, world: World): TourPreview {
  const list = itemsOf(draft, world)
  const single = draft.kind === 'cell' || draft.source.from === 'scenes'
  const size = single ? 1 : gridOf(draft, list.length, world)[1].cells.length
  const pages = Math.ceil(list.length / size)
  const { away, rank } = judged({ ...draft, offline: 'skip' }, world, list, size)
  if (rank) list.sort((a, b) => rank(a) - rank(b) || 0)
  let ms = 0
  for (let page = 0; page < pages; page++) ms += dwellOf(draft, page + 1, list[page * size] ?? '')
  return {
    ...{ count: list.length, pages, seconds: ms / 1000 },
    ...{ first: list.slice(0, NAMED), offline: list.filter(away).length },
  }
}
