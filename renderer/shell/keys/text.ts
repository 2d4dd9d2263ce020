import i18next from 'i18next'
import { type Row, seriesOf } from './sections'

/** What the keys of a line do. */
export const textOf = (row: Row): string =>
  'id' in row ? i18next.t(`keymap.actions.${row.id}`) : i18next.t(`keymap.fixed.${row.fixed}`)

/** What the lines of a series do, in one. */
export function seriesName([row]: readonly Row[]): string {
  const series = row && seriesOf(row)
  return i18next.t(`keymap.series.${series}` as 'keymap.series.move')
}
