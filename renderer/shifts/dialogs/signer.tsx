import { Autocomplete, PasswordInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SHIFT_TEXT, type ShiftSigner } from '../../../preload/contract'
import { useShared } from '../../state'
import css from './dialogs.module.css'
import { useNames } from './people-fields'

interface SignerProps {
  id: 'giver' | 'receiver'
  value: ShiftSigner
  known: readonly string[]
  /** What was wrong with it. */
  error: string | null
  onChange: (change: Partial<ShiftSigner>) => void
}

/** One side: an account and its password, or a name where nobody has one. */
export function Signer({ id, value, known, error, onChange }: SignerProps) {
  const { t } = useTranslation()
  const names = useNames(known)
  const people = useShared(({ accounts }) => accounts.people)
  const byPassword = useShared(({ accounts }) => accounts.mode === 'accounts')
  const label = t(`shifts.people.${id}`)
  if (!byPassword)
    return (
      <div className={css.signer}>
        <Autocomplete
          label={label}
          description={t('shifts.handOver.typed')}
          error={error}
          maxLength={SHIFT_TEXT.name}
          data={names}
          value={value.name}
          onChange={(name) => onChange({ name })}
          data-testid={`sign-${id}`}
        />
      </div>
    )
  return (
    <div className={css.signer}>
      <Select
        label={label}
        searchable
        allowDeselect={false}
        value={value.name || null}
        onChange={(name) => onChange({ name: name ?? '' })}
        data={people.map((person) => ({ value: person.id, label: person.name }))}
        data-testid={`sign-${id}`}
      />
      <PasswordInput
        label={t('shifts.handOver.password')}
        error={error}
        autoComplete="off"
        maxLength={200}
        value={value.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
        data-testid={`sign-${id}-password`}
      />
    </div>
  )
}
