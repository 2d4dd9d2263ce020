import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { settle } from '../components/settle'
import { tone } from '../components/tone'
import { api, useShared } from '../state'
import { Setting } from './setting'

/** Off by default; turned on, it sounds once, so that one knows how loud it is. */
export function AlertSoundSetting() {
  const { t } = useTranslation()
  const on = useShared((state) => state.settings.alertSound)
  const choose = async (value: string) => {
    if ((await settle(api.app.set({ alertSound: value === 'on' }))) && value === 'on') tone()
  }
  return (
    <Setting label={t('settings.alertSound')} hint={t('settings.alertSoundHint')}>
      <SegmentedControl
        fullWidth
        aria-label={t('settings.alertSound')}
        value={on ? 'on' : 'off'}
        onChange={choose}
        data={[
          { value: 'off', label: t('settings.alertSoundOff') },
          { value: 'on', label: t('settings.alertSoundOn') },
        ]}
        data-testid="settings-alert-sound"
      />
    </Setting>
  )
}
