import { Menu } from '@mantine/core'
import {
  IconKey,
  IconLock,
  IconLogout,
  IconNumber,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openAccounts, openOfficer, openOwn } from '../components/dialogs'
import { KeyHint, perform } from '../components/keymap'
import { clockTime } from '../components/time'
import { useMay, useShared } from '../state'
import css from './accounts.module.css'
import { signOut } from './sign-out'

/** Who sits here, in the bar of states; behind the name is what that one can do about it. */
export function Officer() {
  const { t, i18n } = useTranslation()
  const session = useShared(({ accounts }) => accounts.session)
  const mode = useShared(({ accounts }) => accounts.mode)
  if (!session) return null
  const { name, title, role, since } = session
  const what = role ? title || t(`accounts.roles.${role}`) : t('accounts.officer.single')
  return (
    <Menu position="top-end" width="19rem">
      <Menu.Target>
        <button
          type="button"
          className="status-button"
          aria-label={t('accounts.officer.label', { name })}
          data-testid="officer"
        >
          <IconUser aria-hidden="true" />
          <b className={css.officer}>{name}</b>
          {mode === 'accounts' && <span>{what}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {mode === 'accounts' ? (
          <>
            <Menu.Label>
              {what} · {t('accounts.officer.since', { time: clockTime(since, i18n.language) })}
            </Menu.Label>
            <Own />
          </>
        ) : (
          <Menu.Label>{what}</Menu.Label>
        )}
        <Manage />
      </Menu.Dropdown>
    </Menu>
  )
}

function Own() {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item
        leftSection={<IconUsers />}
        rightSection={<KeyHint action="accounts.officer" />}
        onClick={openOfficer}
        data-testid="officer-change"
      >
        {t('accounts.officer.change')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLock />}
        rightSection={<KeyHint action="screens.lock" />}
        onClick={() => perform('screens.lock')}
        data-testid="officer-lock"
      >
        {t('accounts.officer.lock')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconKey />}
        onClick={() => openOwn('password')}
        data-testid="officer-password"
      >
        {t('accounts.officer.password')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconNumber />}
        onClick={() => openOwn('pin')}
        data-testid="officer-pin"
      >
        {t('accounts.officer.pin')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLogout />}
        rightSection={<KeyHint action="accounts.signOut" />}
        onClick={signOut}
        data-testid="officer-out"
      >
        {t('accounts.officer.out')}
      </Menu.Item>
    </>
  )
}

function Manage() {
  const { t } = useTranslation()
  const may = useMay('accounts')
  if (!may) return null
  return (
    <Menu.Item
      leftSection={<IconUsersGroup />}
      onClick={openAccounts}
      data-testid="officer-accounts"
    >
      {t('accounts.officer.manage')}
    </Menu.Item>
  )
}
