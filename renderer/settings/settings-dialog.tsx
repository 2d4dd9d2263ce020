import { Button, FocusTrap, Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../preload/contract'
import { settle } from '../components/settle'
import { useEscape } from '../components/use-escape'
import { api, useShared } from '../state'
import { AlertSoundSetting } from './alert-sound-setting'
import { DistanceSetting } from './distance-setting'
import { FfmpegSetting } from './ffmpeg-setting'
import { NightSetting, StillSetting } from './night-setting'
import { OfStation } from './of-station'
import { RetentionSetting } from './retention/retention-setting'
import { RingSetting } from './ring-setting'
import { Setting } from './setting'
import css from './settings.module.css'
import { TranscoderSetting } from './transcoder-setting'
import { UnseenSetting } from './unseen-setting'
import { WatchSetting } from './watch-setting'

export interface SettingsDialogProps {
  opened: boolean
  onClose: () => void
}

const languages: Language[] = ['vi', 'en']

function LanguageSetting() {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  return (
    <Setting label={t('settings.language')}>
      <SegmentedControl
        fullWidth
        aria-label={t('settings.language')}
        value={language}
        onChange={(value) => settle(api.app.set({ language: value as Language }))}
        data={languages.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
        data-testid="settings-language"
      />
    </Setting>
  )
}

function DemoSetting() {
  const { t } = useTranslation()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const turn = () => settle(demo ? api.app.leaveDemo() : api.app.enterDemo())
  return (
    <Setting label={t('settings.demo')} hint={t(demo ? 'settings.demoOn' : 'settings.demoOff')}>
      <Button fullWidth variant="default" onClick={turn} data-testid="settings-demo">
        {t(demo ? 'settings.demoLeave' : 'settings.demoEnter')}
      </Button>
    </Setting>
  )
}

function LogsSetting() {
  const { t } = useTranslation()
  return (
    <Setting label={t('settings.logs')} hint={t('settings.logsHint')}>
      <Button
        fullWidth
        variant="default"
        onClick={() => settle(api.app.openLogs())}
        data-testid="settings-logs"
      >
        {t('settings.logsOpen')}
      </Button>
    </Setting>
  )
}

/** Every change applies at once; there is nothing to save. */
export function SettingsDialog({ opened, onClose }: SettingsDialogProps) {
  const { t } = useTranslation()
  const version = useShared((state) => state.version)
  const [keeping, setKeeping] = useState(false)
  useEscape(opened && !keeping, onClose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('settings.title')}
      closeOnEscape={false}
      size={680}
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('settings.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="settings"
    >
      <FocusTrap.InitialFocus />
      <LanguageSetting />
      <DistanceSetting />
      <NightSetting />
      <StillSetting />
      <AlertSoundSetting />
      <DemoSetting />
      <OfStation right="settings">
        <FfmpegSetting />
        <TranscoderSetting />
        <UnseenSetting />
        <WatchSetting />
        <RingSetting />
        <LogsSetting />
      </OfStation>
      <OfStation right="keep">
        <RetentionSetting opened={keeping} onOpened={setKeeping} />
      </OfStation>
      <footer className={css.foot}>
        <span>{t('settings.applied')}</span>
        <span>{t('settings.version', { version })}</span>
      </footer>
    </Modal>
  )
}
