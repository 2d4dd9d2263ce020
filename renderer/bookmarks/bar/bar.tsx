import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { actionOf, currentKeymap } from '../../components/keymap'
import { clockTime } from '../../components/time'
import { act, showDrawing } from '../mark'
import type { OpenMark } from '../store'
import css from './bar.module.css'
import { Fields } from './fields'
import { Foot } from './foot'
import { barKey, fieldKey } from './keys'
import { Kinds } from './kinds'
import { nextField } from './next-field'
import { PpeItems } from './ppe-items'
import { useOutside } from './use-outside'
import { usePlace } from './use-place'
import { useWhat } from './use-what'

/** A press beside a field must not take the focus from it. */
const keepFocus = (event: MouseEvent) => {
  if (!(event.target instanceof Element && event.target.closest('input, select, textarea')))
    event.preventDefault()
}

/** At the marked tile: the moment is kept already, here it gets its name. */
export function Bar({ open }: { open: OpenMark }) {
  const { t, i18n } = useTranslation()
  const ref = useRef<HTMLDivElement>(null)
  const { bar } = open
  usePlace(ref, open.shot.cell, bar.view === 'ppe' || bar.more)
  useOutside(ref, open.drawing)
  // Back from the picture, and before the next key arrives, whichever it is.
  useLayoutEffect(() => {
    if (!open.drawing)
      ref.current?.querySelector<HTMLInputElement>('#mark-filter')?.focus({ preventScroll: true })
  }, [open.drawing])
  const what = useWhat(open)
  const words = { what, time: clockTime(open.at, i18n.language, true) }
  return (
    <div
      ref={ref}
      role="dialog"
      aria-label={t('bookmarks.bar.label', words)}
      className={css.bar}
      data-testid="mark-bar"
      data-kept={open.id !== null || undefined}
      onMouseDown={keepFocus}
      onKeyDown={(event) => onKeyDown(event, open, ref.current)}
    >
      <header className={css.head}>
        <span className={css.what}>
          <b>{t('bookmarks.bar.title', words)}</b>
          <span aria-live="polite">
            {t(open.id ? 'bookmarks.bar.kept' : 'bookmarks.bar.keeping')}
          </span>
        </span>
        <button type="button" tabIndex={-1} onClick={() => act({ act: 'leave' })}>
          <kbd>Esc</kbd> {t('bookmarks.bar.later')}
        </button>
      </header>
      {bar.view === 'ppe' ? <PpeItems bar={bar} /> : <Kinds bar={bar} />}
      {bar.more && <Fields bar={bar} />}
      <Foot open={open} />
    </div>
  )
}

function onKeyDown(event: KeyboardEvent, { bar }: OpenMark, root: HTMLElement | null) {
  const { nativeEvent, target } = event
  if (isDraw(nativeEvent)) {
    event.preventDefault()
    return showDrawing(true)
  }
  if (event.key === 'Tab' && bar.more) {
    event.preventDefault()
    return nextField(root, event.shiftKey ? -1 : 1)
  }
  const inFilter = target instanceof Element && target.id === 'mark-filter'
  const key = inFilter ? barKey(nativeEvent, bar.view) : fieldKey(nativeEvent)
  if (!key) return
  event.preventDefault()
  if (key !== 'swallow') act(key)
}

const isDraw = (event: globalThis.KeyboardEvent) =>
  actionOf(event, 'mark', currentKeymap()) === 'mark.draw'
