import i18next from 'i18next'
import type { KeyCard, Language } from '../../../preload/contract'
import { chordText, type Keymap } from '../../components/keymap'
import { useShared } from '../../state'
import { type Row, sectionsOf, seriesOf, seriesText } from './sections'
import { seriesName, textOf } from './text'

type CardRow = KeyCard['sections'][number]['rows'][number]

/** The keys in use, in the language in use; what goes together stands on one line. */
export function keyCard(keymap: Keymap): KeyCard {
  const { station, language } = useShared.getState().settings
  const sections = sectionsOf(keymap, ({ keys }) => keys.length > 0)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).format()
  const where = station || i18next.t('keymap.sheet.thisStation')
  return {
    language: language satisfies Language,
    title: i18next.t('keymap.sheet.title'),
    note: i18next.t('keymap.sheet.cardNote', { station: where, date }),
    sections: sections.map(({ group, rows }) => ({
      title: i18next.t(`keymap.groups.${group}`),
      rows: rowsOf(rows),
    })),
  }
}

function rowsOf(rows: readonly Row[]): CardRow[] {
  const done = new Set<string>()
  return rows.flatMap((row): CardRow[] => {
    const series = seriesOf(row)
    if (!series) return [{ keys: row.keys.map(chordText), text: textOf(row) }]
    if (done.has(series)) return []
    done.add(series)
    const all = rows.filter((other) => seriesOf(other) === series)
    const keys = seriesText(all.flatMap(({ keys }) => keys[0] ?? []))
    return [{ keys: [keys], text: seriesName(all) }]
  })
}
