import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../preload/contract'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { Setting } from './setting'
import css from './settings.module.css'

type Distance = Settings['distance']

const distances: Distance[] = [1, 3, 6]

export function DistanceSetting() {
  const { t } = useTranslation()
  const distance = useShared((state) => state.settings.distance)
  return (
    <Setting label={t('settings.distance')} hint={t('settings.distanceHint')}>
      <SegmentedControl
        fullWidth
        aria-label={t('settings.distance')}
        value={String(distance)}
        onChange={(value) => settle(api.app.set({ distance: Number(value) as Distance }))}
        data={distances.map((metres) => ({
          value: String(metres),
          label: t('settings.metres', { count: metres }),
        }))}
        data-testid="settings-distance"
      />
      <div className={css.sample} data-distance={distance}>
        <b>{t('settings.sample')}</b> <span>{t('settings.sampleFacility')}</span>
      </div>
    </Setting>
  )
}
