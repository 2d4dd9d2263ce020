import { Anchor, PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CameraFormState } from './fields'

interface PasswordFieldProps {
  form: CameraFormState
  /** One is stored; it is never shown, only kept, replaced or taken away. */
  hasPassword: boolean
}

export function PasswordField({ form, hasPassword }: PasswordFieldProps) {
  const { t } = useTranslation()
  const forget = form.values.forgetPassword
  const placeholder = forget ? 'passwordForgotten' : 'passwordKept'
  const turn = () => {
    form.setFieldValue('forgetPassword', !forget)
    form.setFieldValue('password', '')
  }
  return (
    <PasswordInput
      label={t('cameras.form.password')}
      name="password"
      autoComplete="new-password"
      spellCheck={false}
      maxLength={200}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={hasPassword ? t(`cameras.form.${placeholder}`) : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('cameras.form.showPassword') }}
      description={
        hasPassword && (
          <Anchor component="button" type="button" size="xs" onClick={turn}>
            {t(forget ? 'cameras.form.passwordKeep' : 'cameras.form.passwordForget')}
          </Anchor>
        )
      }
      {...form.getInputProps('password')}
      disabled={forget}
      data-testid="camera-password"
    />
  )
}
