import type { Quality } from '../../preload/contract'

/** What a tile of the wall shows at this moment. */
export interface Shot {
  cell: number
  camera: string
  quality: Quality
  /** When its last picture came, in ms since 1970, where the picture stands; null while it moves. */
  shown: number | null
}

/** Any feature may look for a tile; the wall alone draws them. */
export const tileElement = (cell: number) =>
  document.querySelector<HTMLElement>(`.tile[data-index="${cell}"]`)

/** When an event happened, in ms since 1970: its handler may have had to wait. */
export const timeOf = ({ timeStamp }: Pick<Event, 'timeStamp'>) =>
  Math.round(Date.now() - Math.max(0, performance.now() - timeStamp))
