import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WatchSettings } from '../../preload/contract'
import { settle } from '../components/settle'
import { api } from '../state'
import { Setting } from './setting'

/** Seconds. */
const LOOKS = [15, 30, 60, 120]
const PICTURES = [0, 300, 900, 3600]

/** How often cameras are looked at that are on no screen. */
export function WatchSetting() {
  const { t } = useTranslation()
  const [known, setKnown] = useState<WatchSettings | null>(null)
  useEffect(() => void api.watch.settings().then(setKnown), [])
  const change = async (part: Partial<WatchSettings>) => {
    if (!known) return
    const wanted = { ...known, ...part }
    if (await settle(api.watch.configure(wanted))) setKnown(wanted)
  }
  const label = (seconds: number) => {
    if (seconds === 0) return t('settings.watch.never')
    if (seconds < 60) return t('settings.watch.seconds', { count: seconds })
    return seconds < 3600
      ? t('settings.minutes', { count: seconds / 60 })
      : t('settings.hours', { count: seconds / 3600 })
  }
  const choices = (list: number[], now: number | undefined) =>
    [...new Set(now === undefined ? list : [...list, now])]
      .sort((a, b) => a - b)
      .map((value) => ({ value: `${value}`, label: label(value) }))
  return (
    <>
      <Setting label={t('settings.watch.every')} hint={t('settings.watch.everyHint')}>
        <SegmentedControl
          fullWidth
          aria-label={t('settings.watch.every')}
          value={`${known?.every ?? ''}`}
          onChange={(value) => void change({ every: Number(value) })}
          data={choices(LOOKS, known?.every)}
          data-testid="settings-watch-every"
        />
      </Setting>
      <Setting label={t('settings.watch.picture')} hint={t('settings.watch.pictureHint')}>
        <SegmentedControl
          fullWidth
          aria-label={t('settings.watch.picture')}
          value={`${known?.picture ?? ''}`}
          onChange={(value) => void change({ picture: Number(value) })}
          data={choices(PICTURES, known?.picture)}
          data-testid="settings-watch-picture"
        />
      </Setting>
    </>
  )
}
