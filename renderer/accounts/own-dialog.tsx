import { Button, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnTab } from '../components/dialogs'
import { useEscape } from '../components/use-escape'
import { api, useShared } from '../state'
import css from './accounts.module.css'
import { NewPassword, useNewPassword } from './new-password'
import { reasonText, said } from './say'
import { useForm } from './use-form'

interface OwnDialogProps {
  opened: boolean
  tab: OwnTab
  onClose: () => void
}

/** One's own password, and the PIN for a quick change of officer. */
export function OwnDialog({ opened, tab, onClose }: OwnDialogProps) {
  const { t } = useTranslation()
  const Form = tab === 'pin' ? PinForm : PasswordForm
  useEscape(opened, onClose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(`accounts.own.${tab}`)}
      closeOnEscape={false}
      size="30rem"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('accounts.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="own"
    >
      {opened && <Form onDone={onClose} />}
    </Modal>
  )
}

function Old({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={t('accounts.fields.old')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      maxLength={200}
      data-autofocus
      data-testid="own-old"
    />
  )
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [old, setOld] = useState('')
  const next = useNewPassword()
  const form = useForm(
    () => api.accounts.changePassword({ old, next: next.value }),
    () => {
      said(t('accounts.own.passwordSaved'))
      onDone()
    },
  )
  return (
    <form className={css.form} onSubmit={form.submit}>
      <Old value={old} onChange={setOld} />
      <NewPassword {...next} label={t('accounts.fields.next')} />
      <p className={css.error} role="alert">
        {form.reason ? reasonText(form.reason) : ' '}
      </p>
      <div className={css.acts}>
        <Button
          type="submit"
          loading={form.busy}
          disabled={!old || !next.ready || form.wait > 0}
          data-testid="own-save"
        >
          {t('accounts.own.save')}
        </Button>
      </div>
    </form>
  )
}

const digits = (text: string) => text.replace(/\D/g, '').slice(0, 12)

function PinForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const hasPin = useShared(({ accounts: { people, session } }) =>
    people.some(({ id, hasPin }) => hasPin && id === session?.account),
  )
  const [password, setPassword] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [dropping, setDropping] = useState(false)
  const next = dropping ? null : pin
  const form = useForm(
    () => api.accounts.setPin({ password, pin: next }),
    () => {
      said(t(dropping ? 'accounts.own.pinRemoved' : 'accounts.own.pinSaved'))
      onDone()
    },
  )
  const ready = pin.length >= 4 && pin === again
  return (
    <form className={css.form} onSubmit={form.submit}>
      <Old value={password} onChange={setPassword} />
      <div className={css.twice}>
        <PasswordInput
          label={t('accounts.fields.pin')}
          description={t('accounts.fields.pinHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          value={pin}
          onChange={(event) => setPin(digits(event.currentTarget.value))}
          data-testid="own-pin"
        />
        <PasswordInput
          label={t('accounts.fields.pinAgain')}
          inputMode="numeric"
          value={again}
          onChange={(event) => setAgain(digits(event.currentTarget.value))}
          error={again.length >= pin.length && again !== pin && t('accounts.fields.different')}
          data-testid="own-pin-again"
        />
      </div>
      <p className={css.error} role="alert">
        {form.reason ? reasonText(form.reason) : ' '}
      </p>
      <div className={css.acts}>
        {hasPin && (
          <Button
            type="submit"
            variant="default"
            disabled={!password || form.wait > 0}
            onClick={() => setDropping(true)}
            data-testid="own-pin-remove"
          >
            {t('accounts.own.removePin')}
          </Button>
        )}
        <Button
          type="submit"
          loading={form.busy}
          disabled={!password || !ready || form.wait > 0}
          onClick={() => setDropping(false)}
          data-testid="own-save"
        >
          {t('accounts.own.save')}
        </Button>
      </div>
    </form>
  )
}
