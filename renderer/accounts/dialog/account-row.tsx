import { useTranslation } from 'react-i18next'
import type { Account } from '../../../preload/contract'
import { clockTime, moment } from '../../components/time'
import { useShared } from '../../state'
import css from '../accounts.module.css'

interface AccountRowProps {
  account: Account
  chosen: boolean
  onChoose: () => void
}

export function AccountRow({ account, chosen, onChoose }: AccountRowProps) {
  const { t } = useTranslation()
  const own = useShared(({ accounts }) => accounts.session?.account === account.id)
  const state = useStateText(account)
  return (
    <li>
      <button
        type="button"
        className={css.row}
        aria-pressed={chosen}
        data-off={account.disabled || undefined}
        onClick={onChoose}
        data-testid={`account-${account.login}`}
      >
        <b>
          {account.name}
          {own && <span className={css.own}> ({t('accounts.list.own')})</span>}
        </b>
        <span>{t(`accounts.roles.${account.role}`)}</span>
        <span>{account.login}</span>
        <span className={css.state} data-warn={state.warn || undefined}>
          {state.text}
        </span>
      </button>
    </li>
  )
}

function useStateText(account: Account): { text: string; warn: boolean } {
  const { t, i18n } = useTranslation()
  const { disabled, lockedUntil, mustChange, signedInAt } = account
  if (disabled) return { text: t('accounts.list.disabled'), warn: false }
  if (lockedUntil > 0) {
    const time = clockTime(lockedUntil, i18n.language)
    return { text: t('accounts.list.closed', { time }), warn: true }
  }
  if (mustChange) return { text: t('accounts.list.mustChange'), warn: false }
  if (signedInAt === 0) return { text: t('accounts.list.never'), warn: false }
  return { text: moment(signedInAt, Date.now(), i18n.language), warn: false }
}
