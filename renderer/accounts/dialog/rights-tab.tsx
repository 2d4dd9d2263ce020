import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RIGHTS, type Right, ROLES, type Role, type RoleRights } from '../../../preload/contract'
import { api } from '../../state'
import css from '../accounts.module.css'
import { done } from '../say'
import { saidUndoable } from './undo'

interface RightsTabProps {
  roles: RoleRights
  reload: () => Promise<void>
}

/** What each role may do. Every tick applies at once. */
export function RightsTab({ roles, reload }: RightsTabProps) {
  const { t } = useTranslation()
  const turn = async (role: Role, right: Right, on: boolean) => {
    const before = roles[role]
    const rights = RIGHTS.filter((each) => (each === right ? on : before.includes(each)))
    if (!(await done(api.accounts.setRole({ role, rights })))) return
    const text = t('accounts.said.rights', { role: t(`accounts.roles.${role}`) })
    saidUndoable(text, () => api.accounts.setRole({ role, rights: before }))
    await reload()
  }
  return (
    <div className={css.matrix}>
      <p className={css.hint}>{t('accounts.matrix.hint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('accounts.matrix.right')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`accounts.roles.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RIGHTS.map((right) => (
            <tr key={right}>
              <th scope="row">{t(`accounts.rights.${right}`)}</th>
              {ROLES.map((role) => (
                <td key={role}>
                  <Checkbox
                    size="xs"
                    aria-label={`${t(`accounts.rights.${right}`)}: ${t(`accounts.roles.${role}`)}`}
                    checked={role === 'admin' || roles[role].includes(right)}
                    disabled={role === 'admin'}
                    onChange={(event) => turn(role, right, event.currentTarget.checked)}
                    data-testid={`right-${role}-${right}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
