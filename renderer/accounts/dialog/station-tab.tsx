import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../components/use-draft'
import { api, useShared } from '../../state'
import css from '../accounts.module.css'
import { BeginForm } from '../begin-form'
import { done, reasonText } from '../say'
import { useForm } from '../use-form'

/** One user, or an account for each. */
export function StationTab() {
  const many = useShared(({ accounts }) => accounts.mode === 'accounts')
  return many ? <Many /> : <Single />
}

function Single() {
  const { t } = useTranslation()
  return (
    <div className={css.station}>
      <section>
        <h3>{t('accounts.station.single')}</h3>
        <NameField />
      </section>
      <section>
        <h3>{t('accounts.start.many')}</h3>
        <p className={css.hint}>{t('accounts.start.manyText')}</p>
        <BeginForm />
      </section>
    </div>
  )
}

/** Saved when it is left. */
function NameField() {
  const { t } = useTranslation()
  const name = useShared(({ accounts }) => accounts.session?.name ?? '')
  const { value, onChange, ...field } = useDraft(
    name,
    (typed) => void done(api.accounts.setName(typed.trim())),
    { onEnter: () => (document.activeElement as HTMLElement | null)?.blur() },
  )
  return (
    <TextInput
      {...field}
      label={t('accounts.station.name')}
      description={t('accounts.station.nameHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={100}
      data-testid="single-name"
    />
  )
}

function Many() {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const form = useForm(
    () => api.accounts.beSingle({ password }),
    () => {},
  )
  return (
    <div className={css.station}>
      <section>
        <h3>{t('accounts.station.many')}</h3>
        <p className={css.hint}>{t('accounts.station.toSingleText')}</p>
        <form className={css.form} onSubmit={form.submit}>
          <PasswordInput
            label={t('accounts.fields.old')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
            maxLength={200}
          />
          <p className={css.error} role="alert">
            {form.reason ? reasonText(form.reason) : ' '}
          </p>
          <div className={css.acts}>
            <Button
              type="submit"
              variant="default"
              loading={form.busy}
              disabled={!password || form.wait > 0}
              data-testid="to-single"
            >
              {t('accounts.station.toSingle')}
            </Button>
          </div>
        </form>
      </section>
    </div>
  )
}
