import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  RIGHTS,
  type Right,
  type RightChanges,
  type Role,
  type RoleRights,
} from '../../../preload/contract'
import css from '../accounts.module.css'

interface OwnRightsProps {
  role: Role
  roles: RoleRights
  changes: RightChanges
  onChange: (changes: RightChanges) => void
}

/** What one person may do: as the role, but for what was ticked differently. */
export function OwnRights({ role, roles, changes, onChange }: OwnRightsProps) {
  const { t } = useTranslation()
  if (role === 'admin') return <p className={css.hint}>{t('accounts.form.all')}</p>
  const byRole = (right: Right) => roles[role].includes(right)
  const turn = (right: Right, on: boolean) => {
    const { [right]: _old, ...rest } = changes
    onChange(on === byRole(right) ? rest : { ...rest, [right]: on })
  }
  return (
    <fieldset className={css.rights}>
      <legend>{t('accounts.form.rights')}</legend>
      <p className={css.hint}>{t('accounts.form.rightsHint')}</p>
      <div className={css.ticks}>
        {RIGHTS.map((right) => (
          <Checkbox
            key={right}
            size="xs"
            label={
              <>
                {t(`accounts.rights.${right}`)}
                {changes[right] !== undefined && (
                  <span className={css.own}> · {t('accounts.form.byOwn')}</span>
                )}
              </>
            }
            checked={changes[right] ?? byRole(right)}
            onChange={(event) => turn(right, event.currentTarget.checked)}
            data-testid={`own-right-${right}`}
          />
        ))}
      </div>
    </fieldset>
  )
}
