import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account, RoleRights } from '../../../preload/contract'
import css from '../accounts.module.css'
import { AccountForm } from './account-form'
import { AccountRow } from './account-row'

interface PeopleTabProps {
  accounts: Account[]
  roles: RoleRights
  reload: () => Promise<void>
}

const NEW = 'new'
const byName = (a: Account, b: Account) =>
  Number(a.disabled) - Number(b.disabled) || a.name.localeCompare(b.name, 'vi')

/** Everybody with an account, and beside the list whoever is chosen. */
export function PeopleTab({ accounts, roles, reload }: PeopleTabProps) {
  const { t } = useTranslation()
  const [chosen, choose] = useState<string | null>(null)
  const account = accounts.find(({ id }) => id === chosen) ?? null
  return (
    <div className={css.people}>
      <div className={css.listed}>
        <Button
          leftSection={<IconPlus />}
          onClick={() => choose(NEW)}
          data-testid="account-add"
          className={css.add}
        >
          {t('accounts.list.add')}
        </Button>
        <ul className={css.rows}>
          {[...accounts].sort(byName).map((each) => (
            <AccountRow
              key={each.id}
              account={each}
              chosen={each.id === chosen}
              onChoose={() => choose(each.id)}
            />
          ))}
        </ul>
      </div>
      {chosen === NEW || account ? (
        <AccountForm
          key={chosen}
          account={chosen === NEW ? null : account}
          roles={roles}
          onSaved={(id) => {
            choose(id)
            void reload()
          }}
        />
      ) : (
        <p className={css.empty}>{t('accounts.list.choose')}</p>
      )}
    </div>
  )
}
