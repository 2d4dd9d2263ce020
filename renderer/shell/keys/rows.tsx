import { ActionIcon, Tooltip } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, type Chord, chordText } from '../../components/keymap'
import { useShared } from '../../state'
import { begin, resetOne, useEditing } from './editing'
import css from './keys.module.css'
import type { Row, Section } from './sections'
import { textOf } from './text'

/** Up and down from line to line, over the columns. */
function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || !(event.target instanceof HTMLElement)) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  lines[lines.indexOf(event.target) + by]?.focus()
  event.preventDefault()
}

export function Sections({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation()
  return (
    <div className={css.sections} onKeyDown={onKeyDown}>
      {sections.map(({ group, rows }) => (
        <section key={group} aria-label={t(`keymap.groups.${group}`)}>
          <h3>{t(`keymap.groups.${group}`)}</h3>
          {rows.map((row) =>
            'id' in row ? (
              <Line key={row.id} id={row.id} keys={row.keys} />
            ) : (
              <Told key={row.fixed} row={row} />
            ),
          )}
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

function Line({ id, keys }: { id: ActionId; keys: readonly Chord[] }) {
  const { t } = useTranslation()
  const own = useShared(({ settings }) => settings.keys[id] !== undefined)
  const on = useEditing(({ editing }) => editing?.id === id)
  const what = t(`keymap.actions.${id}`)
  const names = keys.map(chordText).join(', ') || t('keymap.sheet.none')
  return (
    <div className={css.row} data-on={on || undefined}>
      <button
        type="button"
        className={css.line}
        data-line
        data-action={id}
        aria-label={t('keymap.sheet.change', { what, keys: names })}
        onClick={() => begin(id)}
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
