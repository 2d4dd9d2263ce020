import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PASSWORD_LENGTH } from '../../../preload/contract'
import css from '../evidence.module.css'

/** A password that nobody can look up later is typed twice. */
export interface Typed {
  first: string
  second: string
}

const long = (password: string) => password.length >= PASSWORD_LENGTH

export const usable = ({ first, second }: Typed) => long(first) && first === second

interface PasswordProps {
  typed: Typed
  /** Somebody wanted to go on: what is missing is said too. */
  tried: boolean
  onType: (typed: Typed) => void
}

export function Password({ typed, tried, onType }: PasswordProps) {
  const { t } = useTranslation()
  const { first, second } = typed
  const count = PASSWORD_LENGTH
  return (
    <div className={css.passwords}>
      <PasswordInput
        label={t('evidence.export.password', { count })}
        error={(first || tried) && !long(first) && t('evidence.export.short', { count })}
        data-autofocus
        maxLength={200}
        value={first}
        onChange={(event) => onType({ ...typed, first: event.currentTarget.value })}
        data-testid="export-password"
      />
      <PasswordInput
        label={t('evidence.export.again')}
        error={(second || tried) && first !== second && t('evidence.export.different')}
        maxLength={200}
        value={second}
        onChange={(event) => onType({ ...typed, second: event.currentTarget.value })}
        data-testid="export-again"
      />
    </div>
  )
}
