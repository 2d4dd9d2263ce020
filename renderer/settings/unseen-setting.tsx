import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { Setting } from './setting'

const minutes = [15, 30, 60, 120]

/** After how long a camera that nobody has seen is told. */
export function UnseenSetting() {
  const { t } = useTranslation()
  const after = useShared((state) => state.settings.unseenAfter)
  const label = (value: number) =>
    value < 60
      ? t('settings.minutes', { count: value })
      : t('settings.hours', { count: value / 60 })
  return (
    <Setting label={t('settings.unseenAfter')} hint={t('settings.unseenAfterHint')}>
      <SegmentedControl
        fullWidth
        aria-label={t('settings.unseenAfter')}
        value={`${after}`}
        onChange={(value) => settle(api.app.set({ unseenAfter: Number(value) }))}
        data={minutes.map((value) => ({ value: `${value}`, label: label(value) }))}
        data-testid="settings-unseen"
      />
    </Setting>
  )
}
