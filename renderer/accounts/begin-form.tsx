import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../state'
import css from './accounts.module.css'
import { loginOf } from './login'
import { LoginField } from './login-field'
import { NewPassword, useNewPassword } from './new-password'
import { reasonText } from './say'
import { useForm } from './use-form'

/** The first account: an administrator, who is signed in at once. */
export function BeginForm() {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [login, setLogin] = useState<string | null>(null)
  const typedLogin = login ?? loginOf(name)
  const password = useNewPassword()
  const form = useForm(
    () => api.accounts.begin({ name, title, login: typedLogin, password: password.value }),
    () => {},
  )
  return (
    <form className={css.form} onSubmit={form.submit} data-testid="begin">
      <div className={css.twice}>
        <TextInput
          label={t('accounts.fields.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          data-autofocus
          data-testid="begin-name"
        />
        <TextInput
          label={t('accounts.fields.title')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={100}
        />
      </div>
      <LoginField value={typedLogin} onChange={setLogin} />
      <NewPassword {...password} label={t('accounts.fields.password')} />
      <p className={css.error} role="alert">
        {form.reason ? reasonText(form.reason) : ' '}
      </p>
      <div className={css.acts}>
        <Button
          type="submit"
          loading={form.busy}
          disabled={!name.trim() || !typedLogin || !password.ready}
          data-testid="begin-go"
        >
          {t('accounts.start.create')}
        </Button>
      </div>
    </form>
  )
}
