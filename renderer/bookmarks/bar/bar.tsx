import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Registry } from '../../../preload/contract'
import { clockTime } from '../../components/time'
import { useShared } from '../../state'
import { act } from '../mark'
import type { OpenMark } from '../store'
import css from './bar.module.css'
import { barKey } from './keys'
import { Kinds, optionId } from './kinds'
import { offered } from './state'
import { useOutside } from './use-outside'
import { usePlace } from './use-place'

/** A press beside the field must not take the focus from it. */
const keepFocus = (event: MouseEvent) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
}

function onKeyDown(event: KeyboardEvent) {
  const key = barKey(event.nativeEvent)
  if (!key) return
  event.preventDefault()
  if (key !== 'swallow') act(key)
}

const codeOf = ({ cameras }: Registry, camera: string) =>
  cameras.find(({ id }) => id === camera)?.code ?? ''

/** At the marked tile: the moment is kept already, here it gets its name. */
export function Bar({ open }: { open: OpenMark }) {
  const { t, i18n } = useTranslation()
  const ref = useRef<HTMLDivElement>(null)
  usePlace(ref, open.shot.cell)
  useOutside(ref)
  const code = useShared(({ registry }) => codeOf(registry, open.shot.camera))
  const words = { camera: code, time: clockTime(open.at, i18n.language, true) }
  return (
    <div
      ref={ref}
      role="dialog"
      aria-label={t('bookmarks.bar.label', words)}
      className={css.bar}
      data-testid="mark-bar"
      onMouseDown={keepFocus}
      onKeyDown={onKeyDown}
    >
      <header className={css.head}>
        <span className={css.what}>
          <b>{t('bookmarks.bar.title', words)}</b>
          <span aria-live="polite">
            {t(open.kept ? 'bookmarks.bar.kept' : 'bookmarks.bar.keeping')}
          </span>
        </span>
        <button type="button" tabIndex={-1} onClick={() => act({ act: 'leave' })}>
          <kbd>Esc</kbd> {t('bookmarks.bar.later')}
        </button>
      </header>
      <Kinds bar={open.bar} />
      <Foot open={open} />
    </div>
  )
}

function Foot({ open: { bar } }: { open: OpenMark }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  // Before the next key arrives, whichever it is.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])
  return (
    <footer className={css.foot}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="mark-kinds"
        aria-activedescendant={bar.chosen ? optionId(bar.chosen) : undefined}
        aria-label={t('bookmarks.bar.search')}
        placeholder={t('bookmarks.bar.hint', { count: bar.kinds?.length ?? 0 })}
        spellCheck={false}
        autoComplete="off"
        data-testid="mark-filter"
        value={bar.query}
        onChange={(event) => act({ act: 'type', query: event.target.value })}
      />
      <button
        type="button"
        tabIndex={-1}
        disabled={!offered(bar).some(({ kind }) => kind.code === bar.chosen)}
        onClick={() => act({ act: 'enter' })}
      >
        <kbd>Enter</kbd> {t('bookmarks.bar.save')}
      </button>
    </footer>
  )
}
