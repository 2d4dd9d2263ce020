import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftMatter } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { api, useMay } from '../../state'
import { act } from '../act'
import { timeText } from '../words'
import css from './book.module.css'
import { Section } from './section'

interface MattersProps {
  matters: readonly ShiftMatter[]
  /** Signed: nothing of it can be changed. */
  locked?: boolean
}

/** What is to be seen to, from shift to shift until somebody ticks it off. */
export function Matters({ matters, locked = false }: MattersProps) {
  const { t } = useTranslation()
  const may = useMay('shifts') && !locked
  return (
    <Section name="matters" title={t('shifts.parts.matters')}>
      {matters.length === 0 && <p className={css.mute}>{t('shifts.book.noMatters')}</p>}
      <ul className={css.matters}>
        {matters.map(({ id, text, since, by, done }) => (
          <li key={id} data-done={done ? '' : undefined}>
            <Checkbox
              size="xs"
              disabled={!may}
              checked={done !== null}
              onChange={(event) =>
                void act(api.shifts.tickMatter({ id, done: event.currentTarget.checked }))
              }
              label={text}
              data-testid="shift-matter"
            />
            <small>
              {done
                ? t('shifts.book.matterDone', { by: done.by, time: timeText(done.at) })
                : t('shifts.book.matterSince', { by, time: timeText(since) })}
            </small>
          </li>
        ))}
      </ul>
      {may && <Add />}
    </Section>
  )
}

function Add() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = text.trim()
    if (wanted && (await act(api.shifts.addMatter({ text: wanted })))) setText('')
  }
  return (
    <form className={css.add} onSubmit={(event) => void add(event)}>
      <TextInput
        id="shift-matter"
        size="xs"
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={t('shifts.book.addMatter')}
        aria-label={t('shifts.book.addMatter')}
        rightSection={text ? null : <KeyHint action="shifts.matter" />}
        data-testid="shift-add-matter"
      />
      <Button type="submit" size="xs" variant="default" disabled={!text.trim()}>
        {t('shifts.book.add')}
      </Button>
    </form>
  )
}
