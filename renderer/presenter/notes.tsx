import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeStep } from '../../preload/contract'
import { IconButton } from '../components/icon-button'
import { useKeys } from '../components/keymap'
import classes from './notes.module.css'
import { sizeAfter, useNotesSize } from './notes-size'

/** One press of an arrow, in shares of what is seen. */
const STRIDE = 0.3

/** The speaker's own words: large, and moved by keys, since the hand holds a clicker. */
export function Notes({ step }: { step: ProgrammeStep | undefined }) {
  const { t } = useTranslation()
  const text = useRef<HTMLDivElement>(null)
  const [size, setSize] = useNotesSize()
  const scroll = (by: number) =>
    text.current?.scrollBy({ top: by * STRIDE * text.current.clientHeight })
  const larger = () => setSize(sizeAfter(size, 1))
  const smaller = () => setSize(sizeAfter(size, -1))
  useKeys('presenter', {
    'presenter.notesDown': () => scroll(1),
    'presenter.notesUp': () => scroll(-1),
    'presenter.larger': larger,
    'presenter.smaller': smaller,
  })
  const id = step?.id
  useLayoutEffect(() => {
    if (id !== undefined) text.current?.scrollTo({ top: 0 })
  }, [id])
  return (
    <section className={classes.notes} aria-label={t('presenter.notes.label')}>
      <div className={classes.head}>
        <span>{t('presenter.notes.label')}</span>
        <IconButton
          label={t('presenter.notes.smaller')}
          action="presenter.smaller"
          onClick={smaller}
        >
          <IconTextDecrease aria-hidden />
        </IconButton>
        <IconButton label={t('presenter.notes.larger')} action="presenter.larger" onClick={larger}>
          <IconTextIncrease aria-hidden />
        </IconButton>
      </div>
      <div
        ref={text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by Tab
        tabIndex={0}
        className={classes.text}
        style={{ fontSize: `${size}rem` }}
        data-testid="presenter-notes"
        data-empty={step?.notes.trim() ? undefined : true}
      >
        {step?.notes.trim() || t('presenter.notes.none')}
      </div>
    </section>
  )
}
