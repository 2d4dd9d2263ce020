import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconRestore } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, type Chord, chordText } from '../../components/keymap'
import { useShared } from '../../state'
import { begin, resetOne, useEditing } from './editing'
import css from './keys.module.css'
import { type Row, type Section, seriesOf, seriesText } from './sections'
import { seriesName, textOf } from './text'

/** Up and down from line to line, over the columns. */
function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const all = event.currentTarget.closest('[data-lines]')
  if (!by || !all) return
  const lines = [...all.querySelectorAll<HTMLElement>('[data-line]')]
  lines[lines.indexOf(event.currentTarget) + by]?.focus()
  event.preventDefault()
}

interface SectionsProps {
  sections: readonly Section[]
  /** Lines of a series, each for itself; else one for all of them until it is opened. */
  each: boolean
}

export function Sections({ sections, each }: SectionsProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<readonly string[]>([])
  const open = (series: string) => setOpened([...opened, series])
  return (
    <div className={css.sections} data-lines>
      {sections.map(({ group, rows }) => (
        <section key={group} aria-label={t(`keymap.groups.${group}`)}>
          <h3>{t(`keymap.groups.${group}`)}</h3>
          {rows.map((row) => {
            if (!('id' in row)) return <Told key={row.fixed} row={row} />
            const series = each ? undefined : seriesOf(row)
            if (!series || opened.includes(series))
              return <Line key={row.id} id={row.id} keys={row.keys} />
            const all = rows.filter((other) => seriesOf(other) === series)
            return all[0] === row && <Series key={row.id} rows={all} onOpen={() => open(series)} />
          })}
        </section>
      ))}
    </div>
  )
}

function Keys({ keys }: { keys: readonly Chord[] }) {
  const { t } = useTranslation()
  if (keys.length === 0) return <span className={css.none}>{t('keymap.sheet.none')}</span>
  return (
    <span className={css.chords}>
      {keys.map((chord) => (chord === '…' ? '…' : <kbd key={chord}>{chordText(chord)}</kbd>))}
    </span>
  )
}

const Told = ({ row }: { row: Row }) => (
  <div className={css.line}>
    <Keys keys={row.keys} />
    <span>{textOf(row)}</span>
  </div>
)

/** Several that go together; the keys of each can be changed once it is opened. */
function Series({ rows, onOpen }: { rows: readonly Row[]; onOpen: () => void }) {
  return (
    <div className={css.row}>
      <button
        type="button"
        className={css.line}
        data-line
        aria-expanded={false}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={css.chords}>
          <kbd>{seriesText(rows.flatMap(({ keys }) => keys[0] ?? []))}</kbd>
        </span>
        <span>
          {seriesName(rows)} <IconChevronDown className={css.more} aria-hidden="true" />
        </span>
      </button>
    </div>
  )
}

function Line({ id, keys }: { id: ActionId; keys: readonly Chord[] }) {
  const { t } = useTranslation()
  const own = useShared(({ settings }) => settings.keys[id] !== undefined)
  const on = useEditing(({ editing }) => editing?.id === id)
  const what = t(`keymap.actions.${id}`)
  return (
    <div className={css.row} data-on={on || undefined}>
      <button
        type="button"
        className={css.line}
        data-line
        data-action={id}
        onClick={() => begin(id)}
        onKeyDown={onKeyDown}
      >
        <Keys keys={keys} />
        <span>{what}</span>
      </button>
      {own && (
        <Tooltip label={t('keymap.sheet.reset')} openDelay={400}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`${t('keymap.sheet.reset')}: ${what}`}
            onClick={() => resetOne(id)}
          >
            <IconRestore />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
