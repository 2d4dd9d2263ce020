import i18next from 'i18next'
import type { Row } from './sections'

/** What the keys of a line do. */
export const textOf = (row: Row): string =>
  'id' in row ? i18next.t(`keymap.actions.${row.id}`) : i18next.t(`keymap.fixed.${row.fixed}`)
