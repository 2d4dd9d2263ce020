import type { ReactNode } from 'react'
import type { SortColumn } from './sort'

/** A column with its head and what stands in it; the sum has the same cells. */
export interface TableColumn<L> extends SortColumn<L> {
  head: string
  cell: (line: L) => ReactNode
  /** Numbers stand right. */
  right: boolean
}
