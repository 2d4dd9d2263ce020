import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../preload/contract'
import { api, useShared } from '../../state'
import css from '../accounts.module.css'
import { NewPassword, useNewPassword } from '../new-password'
import { done, reasonText, said } from '../say'
import { useForm } from '../use-form'
import { saidUndoable } from './undo'

interface AccountActsProps {
  account: Account
  onChanged: (id: string | null) => void
}

/** What is done at once; nobody does it to himself. */
export function AccountActs({ account, onChanged }: AccountActsProps) {
  const { t } = useTranslation()
  const own = useShared(({ accounts }) => accounts.session?.account === account.id)
  const [resetting, setResetting] = useState(false)
  if (own) return null
  const { id, name, disabled, lockedUntil, signedInAt } = account
  const disable = async () => {
    const turn = (to: boolean) => api.accounts.disable({ id, disabled: to })
    if (!(await done(turn(!disabled)))) return
    const text = t(disabled ? 'accounts.said.enabled' : 'accounts.said.disabled', { name })
    saidUndoable(text, () => turn(disabled))
    onChanged(id)
  }
  const unlock = async () => {
    if (!(await done(api.accounts.unlock(id)))) return
    said(t('accounts.said.unlocked', { name }))
    onChanged(id)
  }
  const remove = async () => {
    if (!(await done(api.accounts.remove(id)))) return
    said(t('accounts.said.removed', { name }))
    onChanged(null)
  }
  return (
    <div className={css.atOnce}>
      {resetting ? (
        <Reset account={account} onDone={() => setResetting(false)} />
      ) : (
        <div className={css.buttons}>
          {lockedUntil > 0 && (
            <Button size="xs" onClick={unlock} data-testid="account-unlock">
              {t('accounts.form.unlock')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() => setResetting(true)}
            data-testid="account-reset"
          >
            {t('accounts.form.reset')}
          </Button>
          <Button size="xs" variant="default" onClick={disable} data-testid="account-disable">
            {t(disabled ? 'accounts.form.enable' : 'accounts.form.disable')}
          </Button>
          {signedInAt === 0 && (
            <Button size="xs" variant="default" onClick={remove} data-testid="account-remove">
              {t('accounts.form.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Reset({ account, onDone }: { account: Account; onDone: () => void }) {
  const { t } = useTranslation()
  const password = useNewPassword()
  const form = useForm(
    () => api.accounts.reset({ id: account.id, password: password.value }),
    () => {
      said(t('accounts.said.reset', { name: account.name }))
      onDone()
    },
  )
  return (
    <div className={css.form}>
      <NewPassword
        {...password}
        label={t('accounts.fields.first')}
        hint={t('accounts.form.resetHint')}
      />
      <div className={css.acts}>
        <p className={css.error} role="alert">
          {form.reason ? reasonText(form.reason) : ' '}
        </p>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={form.busy}
          disabled={!password.ready}
          onClick={() => void form.submit()}
          data-testid="account-reset-go"
        >
          {t('accounts.form.reset')}
        </Button>
      </div>
    </div>
  )
}
