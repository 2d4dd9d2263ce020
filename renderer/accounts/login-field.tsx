import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface LoginFieldProps {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}

export function LoginField({ value, onChange, error }: LoginFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('accounts.fields.login')}
      description={t('accounts.fields.loginHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
      error={error}
      autoComplete="off"
      spellCheck={false}
      maxLength={32}
      data-testid="account-login"
    />
  )
}
