import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outage } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { settle } from '../../components/settle'
import { useDraft } from '../../components/use-draft'
import { api, useOutages, useShared } from '../../state'
import { DETAIL } from './detail'
import css from './detail.module.css'
import { FIELDS } from './fields'

/** Somebody of the station, or anybody else by name. */
export function OwnerField({ outage }: { outage: Outage }) {
  const { t } = useTranslation()
  const people = useShared(({ accounts }) => accounts.people)
  const open = useOutages(({ state }) => state?.open)
  const draft = useDraft(
    outage.owner,
    (owner) => void settle(api.outages.assign({ id: outage.id, owner })),
    {
      onEnter: () => document.getElementById(DETAIL)?.focus(),
    },
  )
  const names = [...people.map(({ name }) => name), ...(open ?? []).map(({ owner }) => owner)]
  const { onChange, ...field } = draft
  return (
    <Autocomplete
      id={FIELDS.owner}
      size="xs"
      label={
        <>
          {t('outages.owner')} <KeyHint action="outages.assign" />
        </>
      }
      placeholder={t('outages.ownerNone')}
      maxLength={100}
      data={[...new Set(names.filter(Boolean))]}
      {...field}
      onChange={onChange}
      data-testid="outage-owner"
    />
  )
}

/** Enter keeps it, with who and when. */
export function NoteField({ outage: { id } }: { outage: Outage }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (!text.trim() || busy) return
    setBusy(true)
    // What is typed meanwhile is the next one.
    if (await settle(api.outages.note({ id, text }))) setText((now) => (now === text ? '' : now))
    setBusy(false)
  }
  return (
    <form
      className={css.note}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        id={FIELDS.note}
        size="xs"
        label={
          <>
            {t('outages.note')} <KeyHint action="outages.note" />
          </>
        }
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-testid="outage-note"
      />
      <Button type="submit" size="xs" variant="default" disabled={!text.trim()}>
        {t('outages.noteAdd')}
      </Button>
    </form>
  )
}
