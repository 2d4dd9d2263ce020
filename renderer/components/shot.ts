import type { Quality } from '../../preload/contract'

/** What a tile of the wall shows at this moment. */
export interface Shot {
  cell: number
  camera: string
  quality: Quality
  /** When main had the picture that was on the screen at a time; null when nobody knows. */
  shown(at: number): Promise<number | null>
}

/** How a mark differs from that of one tile that shows what is now. */
export interface MarkOptions {
  /** The tile shows the past. */
  replay?: boolean
  /** Further cameras of the same event, and which of their streams. */
  others?: { camera: string; quality: Quality }[]
}

/** Any feature may look for a tile; the wall alone draws them. */
export const tileElement = (cell: number) =>
  document.querySelector<HTMLElement>(`.tile[data-index="${cell}"]`)

/** When an event happened, in ms since 1970: its handler may have had to wait. */
export const timeOf = ({ timeStamp }: Pick<Event, 'timeStamp'>) =>
  Math.round(Date.now() - Math.max(0, performance.now() - timeStamp))
