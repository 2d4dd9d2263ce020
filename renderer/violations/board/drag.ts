import type { BookmarkState } from '../../../preload/contract'

export interface DraggedCard {
  id: string
  state: BookmarkState
}

const MARK = 'vong-gac-violation'

/** The library carries loose records; only ours are read back. */
export const cardData = (card: DraggedCard): Record<string, unknown> => ({ [MARK]: card })

export const readCard = (data: Record<string | symbol, unknown>) =>
  data[MARK] as DraggedCard | undefined
