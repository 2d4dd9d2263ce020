import { Autocomplete, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark, BookmarkPatch, ListedCode } from '../../../preload/contract'
import { foldText, matches, queryWords } from '../../components/fold-text'
import { useCodeLists, useShared } from '../../state'
import { change, changeTags } from '../act/actions'
import { DueInput } from '../due-input'
import { usePeople } from '../people'
import css from './detail.module.css'
import { PpeField } from './ppe-field'
import { useDraft } from './use-draft'

type Name = 'kind' | 'subject' | 'ppe' | 'people' | 'place' | 'note' | 'tags' | 'owner' | 'due'

interface FieldProps {
  bookmark: Bookmark
  save: (name: Name, patch: BookmarkPatch) => void
}

/** What a person enters; each field is saved when it is left, and can be taken back. */
export function Fields({ bookmark }: { bookmark: Bookmark }) {
  const { t } = useTranslation()
  const save = (name: Name, patch: BookmarkPatch) => {
    const text = t('violations.done.field', { name: t(`violations.detail.${name}`) })
    void change({ ids: [bookmark.id], patch }, text)
  }
  const props = { bookmark, save }
  return (
    <div className={css.fields}>
      <Codes {...props} name="kind" />
      <Codes {...props} name="subject" />
      <Wide>
        <PpeField bookmark={bookmark} onChange={(ppe) => save('ppe', { ppe })} />
      </Wide>
      <People {...props} />
      <Place {...props} />
      <Owner {...props} />
      <DueInput
        label={t('violations.detail.due')}
        due={bookmark.due}
        onChange={(due) => save('due', { due })}
      />
      <Wide>
        <Tags {...props} />
      </Wide>
      <Wide>
        <Note {...props} />
      </Wide>
    </div>
  )
}

const Wide = ({ children }: { children: ReactNode }) => <div className={css.wide}>{children}</div>

/** Mantine sends its groups and its items alike. */
const accentless = ({ options, search }: { options: unknown[]; search: string }) => {
  const words = queryWords(search)
  return (options as { value: string; label: string }[]).filter(({ label }) =>
    matches(foldText(label), words),
  )
}

/** Those in use, and the one that is chosen. */
const offered = (codes: readonly ListedCode[], chosen: string) =>
  codes.filter(({ code, retired }) => !retired || code === chosen)

function Codes({ bookmark, save, name }: FieldProps & { name: 'kind' | 'subject' }) {
  const { t } = useTranslation()
  const lists = useCodeLists()
  const language = useShared((state) => state.settings.language)
  const codes = offered(name === 'kind' ? lists.kinds : lists.subjects, bookmark[name])
  return (
    <Select
      label={t(`violations.detail.${name}`)}
      placeholder={t(name === 'kind' ? 'violations.unsorted' : 'violations.none')}
      searchable
      clearable
      nothingFoundMessage={t('violations.filter.nothing')}
      filter={accentless as never}
      data={codes.map((each) => ({ value: each.code, label: each[language] }))}
      value={bookmark[name] || null}
      onChange={(code) => save(name, { [name]: code ?? '' })}
      data-testid={`field-${name}`}
    />
  )
}

function People({ bookmark, save }: FieldProps) {
  const { t } = useTranslation()
  const draft = useDraft<number | string>(bookmark.people ?? '', (value) =>
    save('people', { people: value === '' ? null : Number(value) }),
  )
  return (
    <NumberInput
      label={t('violations.detail.people')}
      min={0}
      max={100_000}
      allowDecimal={false}
      hideControls
      {...draft}
      data-testid="field-people"
    />
  )
}

function Place({ bookmark, save }: FieldProps) {
  const { t } = useTranslation()
  const { onChange, ...draft } = useDraft(bookmark.place, (place) => save('place', { place }))
  return (
    <TextInput
      label={t('violations.detail.place')}
      maxLength={200}
      {...draft}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-testid="field-place"
    />
  )
}

function Owner({ bookmark, save }: FieldProps) {
  const { t } = useTranslation()
  const owners = usePeople((state) => state.owners)
  const draft = useDraft(bookmark.owner, (owner) => save('owner', { owner: owner.trim() }))
  return (
    <Autocomplete
      label={t('violations.detail.owner')}
      placeholder={t('violations.nobody')}
      maxLength={100}
      limit={8}
      data={owners}
      {...draft}
      data-testid="field-owner"
    />
  )
}

function Tags({ bookmark }: FieldProps) {
  const { t } = useTranslation()
  const tags = usePeople((state) => state.tags)
  const text = t('violations.done.field', { name: t('violations.detail.tags') })
  return (
    <TagsInput
      label={t('violations.detail.tags')}
      placeholder={bookmark.tags.length === 0 ? t('violations.ask.tagsPlaceholder') : undefined}
      maxTags={50}
      limit={8}
      data={tags}
      value={bookmark.tags}
      onChange={(next) => changeTags(bookmark, next, text)}
      data-testid="field-tags"
    />
  )
}

function Note({ bookmark, save }: FieldProps) {
  const { t } = useTranslation()
  const { onChange, ...draft } = useDraft(bookmark.note, (note) => save('note', { note }), true)
  return (
    <Textarea
      label={t('violations.detail.note')}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4000}
      {...draft}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-testid="field-note"
    />
  )
}
