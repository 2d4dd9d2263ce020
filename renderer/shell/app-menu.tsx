import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconActivityHeartbeat,
  IconAppWindow,
  IconArchive,
  IconCamera,
  IconCheck,
  IconChevronDown,
  IconDeviceDesktop,
  IconEye,
  IconFileCertificate,
  IconFileImport,
  IconFileText,
  IconKeyboard,
  IconListDetails,
  IconLock,
  IconMaximize,
  IconMoon,
  IconPlayerPlay,
  IconPlayerStop,
  IconPower,
  IconRadar2,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  openAccounts,
  openBackup,
  openCameras,
  openCodes,
  openCoverage,
  openHealth,
  openKeys,
  openOnvif,
  openScreens,
  openSettings,
  openVerify,
} from '../components/dialogs'
import { KeyHint, perform } from '../components/keymap'
import { settle } from '../components/settle'
import { api, useMay, useShared } from '../state'
import { languages, setLanguage } from './language'
import { toggleNight } from './use-shell-keys'

/** The product's name, and behind it what is needed now and then. */
export function AppMenu() {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start" width="16.5rem">
      <Menu.Target>
        <UnstyledButton className="name" aria-label={t('shell.menu.open')} data-testid="app-menu">
          {t('common.product')}
          <IconChevronDown aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Registers />
        <Menu.Divider />
        <Menu.Label>{t('shell.menu.language')}</Menu.Label>
        <Languages />
        <Menu.Divider />
        <Application />
      </Menu.Dropdown>
    </Menu>
  )
}

function Registers() {
  const { t } = useTranslation()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const Icon = demo ? IconPlayerStop : IconPlayerPlay
  const [cameras, codes, accounts] = [useMay('cameras'), useMay('codes'), useMay('accounts')]
  return (
    <>
      {cameras && <CameraItems />}
      {codes && (
        <Menu.Item leftSection={<IconListDetails />} onClick={openCodes}>
          {t('shell.menu.codes')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconSettings />} onClick={openSettings}>
        {t('shell.menu.settings')}
      </Menu.Item>
      {accounts && (
        <Menu.Item
          leftSection={<IconUsersGroup />}
          onClick={openAccounts}
          data-testid="menu-accounts"
        >
          {t('accounts.menu')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<Icon />}
        onClick={() => settle(demo ? api.app.leaveDemo() : api.app.enterDemo())}
      >
        {t(demo ? 'shell.menu.demoOut' : 'shell.menu.demoIn')}
      </Menu.Item>
    </>
  )
}

function CameraItems() {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item leftSection={<IconCamera />} onClick={() => openCameras()}>
        {t('shell.menu.cameras')}
      </Menu.Item>
      <Menu.Item leftSection={<IconFileImport />} onClick={() => openCameras({ import: true })}>
        {t('shell.menu.import')}
      </Menu.Item>
      <Menu.Item leftSection={<IconRadar2 />} onClick={openOnvif} data-testid="menu-onvif">
        {t('onvif.menu')}
      </Menu.Item>
    </>
  )
}

function Languages() {
  const { t } = useTranslation()
  const current = useShared((state) => state.settings.language)
  return languages.map((language) => (
    <Menu.Item
      key={language}
      lang={language}
      leftSection={<IconCheck style={{ opacity: language === current ? 1 : 0 }} />}
      aria-current={language === current}
      onClick={() => setLanguage(language)}
    >
      {t(`shell.languages.${language}`)}
    </Menu.Item>
  ))
}

function Application() {
  const { t } = useTranslation()
  const backup = useMay('backup')
  const version = useShared((state) => state.version)
  const night = useShared((state) => state.settings.night.on)
  const settings = useMay('settings')
  return (
    <>
      <Menu.Item
        leftSection={<IconDeviceDesktop />}
        rightSection={<KeyHint action="screens.manage" />}
        onClick={openScreens}
        data-testid="menu-screens"
      >
        {t('shell.menu.screens')}
      </Menu.Item>
      <Menu.Item leftSection={<IconAppWindow />} onClick={() => settle(api.app.openWindow())}>
        {t('shell.menu.openWindow')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLock />}
        rightSection={<KeyHint action="screens.lock" />}
        onClick={() => perform('screens.lock')}
        data-testid="menu-lock"
      >
        {t('shell.menu.lock')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMaximize />}
        rightSection={<KeyHint action="app.fullScreen" />}
        onClick={() => settle(api.app.toggleFullScreen())}
      >
        {t('shell.menu.fullScreen')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMoon />}
        rightSection={<KeyHint action="app.night" />}
        aria-current={night}
        onClick={toggleNight}
        data-testid="menu-night"
      >
        {t(night ? 'shell.menu.day' : 'shell.menu.night')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconKeyboard />}
        rightSection={<KeyHint action="app.keys" />}
        onClick={openKeys}
      >
        {t('shell.menu.keys')}
      </Menu.Item>
      <Menu.Item leftSection={<IconEye />} onClick={openCoverage} data-testid="menu-coverage">
        {t('shell.menu.coverage')}
      </Menu.Item>
      <Menu.Item leftSection={<IconActivityHeartbeat />} onClick={openHealth}>
        {t('shell.menu.health')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFileCertificate />}
        onClick={openVerify}
        data-testid="menu-verify"
      >
        {t('shell.menu.verify')}
      </Menu.Item>
      {backup && (
        <Menu.Item leftSection={<IconArchive />} onClick={openBackup} data-testid="menu-backup">
          {t('backup.menu')}
        </Menu.Item>
      )}
      {settings && (
        <Menu.Item leftSection={<IconFileText />} onClick={() => settle(api.app.openLogs())}>
          {t('shell.menu.logs')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPower />}
        rightSection={<KeyHint action="app.quit" />}
        onClick={() => settle(api.app.quit())}
      >
        {t('shell.menu.quit')}
      </Menu.Item>
      <Menu.Label className="menu-version">{t('shell.menu.version', { version })}</Menu.Label>
    </>
  )
}
