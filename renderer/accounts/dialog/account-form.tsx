import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Account,
  type AccountDraft,
  ROLES,
  type Role,
  type RoleRights,
} from '../../../preload/contract'
import { api, useShared } from '../../state'
import css from '../accounts.module.css'
import { loginOf } from '../login'
import { LoginField } from '../login-field'
import { NewPassword, useNewPassword } from '../new-password'
import { reasonText } from '../say'
import { useForm } from '../use-form'
import { AccountActs } from './account-acts'
import { OwnRights } from './own-rights'
import { saidUndoable } from './undo'

interface AccountFormProps {
  /** Null: a new one. */
  account: Account | null
  roles: RoleRights
  onSaved: (id: string | null) => void
}

const EMPTY: AccountDraft = {
  ...{ login: '', name: '', title: '', phone: '', role: 'operator', rights: {} },
}

export const draftOf = ({ login, name, title, phone, role, rights }: Account): AccountDraft => ({
  ...{ login, name, title, phone, role, rights },
})

export function AccountForm({ account, roles, onSaved }: AccountFormProps) {
  const { t } = useTranslation()
  const before = account ? draftOf(account) : EMPTY
  const [draft, setDraft] = useState(before)
  const [ownLogin, setOwnLogin] = useState(account !== null)
  const password = useNewPassword()
  const own = useShared(({ accounts }) => accounts.session?.account === account?.id)
  const set = (part: Partial<AccountDraft>) => setDraft((now) => ({ ...now, ...part }))
  const named = { ...draft, login: ownLogin ? draft.login : loginOf(draft.name) }
  const { name } = named
  const [made, setMade] = useState<string | null>(null)

  const send = async () => {
    if (account) return api.accounts.edit({ ...named, id: account.id })
    const reply = await api.accounts.add({ ...named, password: password.value })
    if (reply.status === 'refused') return reply
    setMade(reply.id)
    saidUndoable(t('accounts.said.added', { name }), () => api.accounts.remove(reply.id))
    onSaved(reply.id)
    return { status: 'done' as const }
  }
  const form = useForm(send, () => {
    if (!account) return
    saidUndoable(t('accounts.said.saved', { name }), () =>
      api.accounts.edit({ ...before, id: account.id }),
    )
    onSaved(account.id)
  })
  const changed = JSON.stringify(before) !== JSON.stringify(named)
  const ready = name.trim() && named.login && (account ? changed : password.ready && !made)
  return (
    <form className={css.sheet} onSubmit={form.submit} data-testid="account-form">
      <h3>{account ? account.name : t('accounts.form.new')}</h3>
      <div className={css.twice}>
        <TextInput
          label={t('accounts.fields.name')}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          maxLength={100}
          data-autofocus={!account || undefined}
          autoFocus={!account}
          data-testid="account-name"
        />
        <TextInput
          label={t('accounts.fields.title')}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          maxLength={100}
        />
        <LoginField
          value={named.login}
          onChange={(login) => {
            setOwnLogin(true)
            set({ login })
          }}
        />
        <TextInput
          label={t('accounts.fields.phone')}
          value={draft.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
          maxLength={40}
        />
      </div>
      {!account && (
        <NewPassword
          {...password}
          label={t('accounts.fields.first')}
          hint={t('accounts.fields.firstHint')}
        />
      )}
      <Select
        label={t('accounts.fields.role')}
        allowDeselect={false}
        // Nobody changes his own: it could not be taken back.
        disabled={own}
        data={ROLES.map((role) => ({ value: role, label: t(`accounts.roles.${role}`) }))}
        value={draft.role}
        onChange={(role) => set({ role: role as Role, rights: {} })}
        data-testid="account-role"
      />
      <OwnRights
        role={draft.role}
        roles={roles}
        changes={draft.rights}
        onChange={(rights) => set({ rights })}
      />
      {account && <AccountActs account={account} onChanged={onSaved} />}
      <div className={css.save}>
        <p className={css.error} role="alert">
          {form.reason ? reasonText(form.reason) : ' '}
        </p>
        <Button type="submit" loading={form.busy} disabled={!ready} data-testid="account-save">
          {t(account ? 'accounts.form.save' : 'accounts.form.create')}
        </Button>
      </div>
    </form>
  )
}
