import { Button, TextInput } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, Outage } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { settle } from '../../components/settle'
import { clockTime } from '../../components/time'
import { api } from '../../state'
import css from './detail.module.css'
import { FIELDS } from './fields'

/** The number, large enough to be dialled from; and who was spoken with. */
export function Call({ outage, contact }: { outage: Outage; contact: Contact | undefined }) {
  const { t, i18n } = useTranslation()
  const [phone, setPhone] = useState(contact?.phone ?? '')
  const [who, setWho] = useState(contact?.name ?? '')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const at = Date.now()
    setBusy(true)
    const call = { at, phone: phone.trim(), with: who.trim() }
    // What is typed meanwhile stays.
    if (await settle(api.outages.call({ id: outage.id, text, call })))
      setText((now) => (now === text ? '' : now))
    setBusy(false)
  }
  const title = [contact?.title, contact?.name].filter(Boolean).join(' ')
  return (
    <form
      className={css.call}
      aria-label={t('outages.call.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      <p className={css.phone}>
        <IconPhone aria-hidden="true" />
        {contact?.phone ? (
          <strong data-testid="outage-phone">{contact.phone}</strong>
        ) : (
          t('outages.call.none')
        )}
        <span>{title}</span>
      </p>
      <div className={css.fields}>
        <TextInput
          size="xs"
          label={t('outages.call.phone')}
          value={phone}
          maxLength={60}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <TextInput
          id={FIELDS.call}
          size="xs"
          label={
            <>
              {t('outages.call.with')} <KeyHint action="outages.call" />
            </>
          }
          value={who}
          maxLength={200}
          onChange={(event) => setWho(event.currentTarget.value)}
          data-testid="outage-call-with"
        />
        <TextInput
          size="xs"
          className={css.wide}
          label={t('outages.call.text')}
          placeholder={t('outages.call.textHint')}
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.currentTarget.value)}
          data-testid="outage-call-text"
        />
      </div>
      <Button
        type="submit"
        size="xs"
        variant="default"
        loading={busy}
        data-testid="outage-call-save"
      >
        {t('outages.call.save', { at: clockTime(Date.now(), i18n.language) })}
      </Button>
    </form>
  )
}
