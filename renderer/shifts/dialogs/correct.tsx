import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FILLED_SECTIONS, SHIFT_TEXT, WRITTEN_SECTIONS } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { act } from '../act'
import { closeDialog } from '../store'
import css from './dialogs.module.css'
import { Foot } from './foot'

const SECTIONS = ['book', ...FILLED_SECTIONS, 'matters', ...WRITTEN_SECTIONS] as const

/** Something that is added to a signed book; what was signed stays as it is. */
export function CorrectForm({ id, people }: { id: string; people: readonly string[] }) {
  const { t } = useTranslation()
  const typed = useShared(({ accounts }) => accounts.session?.account == null)
  const [name, setName] = useState('')
  const [section, setSection] = useState<(typeof SECTIONS)[number]>('book')
  const [text, setText] = useState('')
  const [why, setWhy] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const said = { section, text: text.trim(), why: why.trim() }
    if (await act(api.shifts.correct({ id, ...said, name }))) closeDialog()
  }
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <p className={css.hint}>{t('shifts.correct.text')}</p>
      <Select
        label={t('shifts.correct.section')}
        allowDeselect={false}
        value={section}
        onChange={(value) => setSection((value ?? 'book') as typeof section)}
        data={SECTIONS.map((value) => ({ value, label: t(`shifts.parts.${value}`) }))}
      />
      <Textarea
        label={t('shifts.correct.what')}
        autosize
        minRows={3}
        maxRows={8}
        required
        maxLength={SHIFT_TEXT.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
        data-testid="shift-correct-text"
      />
      <TextInput
        label={t('shifts.correct.why')}
        required
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        data-testid="shift-correct-why"
      />
      {typed && (
        <Autocomplete
          label={t('shifts.correct.by')}
          description={t('shifts.handOver.typed')}
          required
          maxLength={SHIFT_TEXT.name}
          data={[...people]}
          value={name}
          onChange={setName}
          data-testid="shift-correct-name"
        />
      )}
      <Foot
        text={t('shifts.correct.go')}
        disabled={!text.trim() || !why.trim() || (typed && !name.trim())}
      />
    </form>
  )
}
