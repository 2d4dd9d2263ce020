/** A sheet on its way into a workbook; plain enough to be sent to a thread. */
export interface OutSheet {
  name: string
  /** In characters. */
  widths: number[]
  /** Rows that stay in view. */
  sticky: number
  rows: OutCell[][]
}

export type OutCell = string | number | null | OutStyled

export interface OutStyled {
  value: string | number
  look: Look
}

/** `needed`: the header of a column that has to be filled. */
export type Look = 'title' | 'header' | 'needed' | 'day' | 'error' | 'warning'

export const styled = (value: string | number, look: Look): OutStyled => ({ value, look })
