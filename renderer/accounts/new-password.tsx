import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MIN_PASSWORD } from '../../preload/contract'
import css from './accounts.module.css'

/** A new password, typed twice. */
export function useNewPassword() {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const ready = [...value].length >= MIN_PASSWORD && value === again
  return { value, again, ready, setValue, setAgain }
}

type NewPasswordProps = ReturnType<typeof useNewPassword> & { label: string; hint?: string }

export function NewPassword({ value, again, setValue, setAgain, label, hint }: NewPasswordProps) {
  const { t } = useTranslation()
  const different = again !== '' && !value.startsWith(again) && again !== value
  return (
    <div className={css.twice}>
      <PasswordInput
        label={label}
        description={hint ?? t('accounts.fields.passwordHint')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        autoComplete="new-password"
        maxLength={200}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-testid="new-password"
      />
      <PasswordInput
        label={t('accounts.fields.again')}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        error={different && t('accounts.fields.different')}
        autoComplete="new-password"
        maxLength={200}
        data-testid="new-password-again"
      />
    </div>
  )
}
