import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../state'
import { act } from '../mark'
import css from './bar.module.css'
import { type Details, DUES, type Due } from './details'
import type { BarState } from './state'

const set = (change: Partial<Details>) => act({ act: 'detail', change })

/** Names that were used before, to choose from. */
function useKnown() {
  const [known, setKnown] = useState<{ owners: string[]; tags: string[] }>({ owners: [], tags: [] })
  useEffect(() => {
    let open = true
    api.bookmarks.people().then(
      (people) => open && setKnown(people),
      () => {}, // suggestions: typing goes without
    )
    return () => {
      open = false
    }
  }, [])
  return known
}

/** What may be added beside the kind; Tab goes round, Enter saves all of it. */
export function Fields({ bar }: { bar: BarState }) {
  const { t } = useTranslation()
  const first = useRef<HTMLSelectElement>(null)
  const known = useKnown()
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), [])
  const { details, lists, language } = bar
  return (
    <div className={css.fields} data-testid="mark-fields">
      <Field label={t('bookmarks.fields.subject')}>
        <select
          ref={first}
          value={details.subject}
          data-testid="mark-subject"
          onChange={({ target }) => set({ subject: target.value })}
        >
          <option value="">{t('bookmarks.fields.none')}</option>
          {lists?.subjects.map((subject) => (
            <option key={subject.code} value={subject.code}>
              {subject[language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('bookmarks.fields.people')}>
        <input
          inputMode="numeric"
          maxLength={6}
          value={details.people}
          data-testid="mark-people"
          onChange={({ target }) => set({ people: target.value.replace(/\D/g, '') })}
        />
      </Field>
      <Field label={t('bookmarks.fields.place')}>
        <input
          maxLength={200}
          value={details.place}
          data-testid="mark-place"
          onChange={({ target }) => set({ place: target.value })}
        />
      </Field>
      <Field label={t('bookmarks.fields.tags')}>
        <input
          list="mark-tags"
          value={details.tags}
          placeholder={t('bookmarks.fields.tagsHint')}
          data-testid="mark-tags"
          onChange={({ target }) => set({ tags: target.value })}
        />
        <Options id="mark-tags" values={known.tags} />
      </Field>
      <Field label={t('bookmarks.fields.owner')}>
        <input
          list="mark-owners"
          maxLength={100}
          value={details.owner}
          data-testid="mark-owner"
          onChange={({ target }) => set({ owner: target.value })}
        />
        <Options id="mark-owners" values={known.owners} />
      </Field>
      <Field label={t('bookmarks.fields.due')}>
        <select
          value={details.due}
          data-testid="mark-due"
          onChange={({ target }) => set({ due: target.value as Due })}
        >
          {DUES.map((due) => (
            <option key={due} value={due}>
              {t(`bookmarks.fields.dues.${due || 'none'}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('bookmarks.fields.note')} wide>
        <textarea
          rows={2}
          maxLength={4000}
          value={details.note}
          data-testid="mark-note"
          onChange={({ target }) => set({ note: target.value })}
        />
      </Field>
    </div>
  )
}

interface FieldProps {
  label: string
  /** As wide as the bar. */
  wide?: boolean
  children: ReactNode
}

const Field = ({ label, wide, children }: FieldProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is among its children
  <label data-wide={wide || undefined}>
    <span>{label}</span>
    {children}
  </label>
)

const Options = ({ id, values }: { id: string; values: readonly string[] }) => (
  <datalist id={id}>
    {values.slice(0, 50).map((value) => (
      <option key={value} value={value} />
    ))}
  </datalist>
)
