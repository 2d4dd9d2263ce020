import { Button, SegmentedControl, Slider, Switch } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OUTAGE_TONES, type OutageSound, type OutageTone } from '../../../preload/contract'
import { playTone } from '../../components/tone'
import css from './settings.module.css'

interface SoundRowsProps {
  sound: OutageSound
  onChange: (sound: OutageSound) => void
}

/** Which sound, and how loud by day and by night; to be tried here. */
export function SoundRows({ sound, onChange }: SoundRowsProps) {
  const { t } = useTranslation()
  const set = (part: Partial<OutageSound>) => onChange({ ...sound, ...part })
  return (
    <section className={css.row} aria-label={t('outages.settings.sound')}>
      <div className={css.label}>
        <Switch
          size="xs"
          label={t('outages.settings.sound')}
          checked={sound.on}
          onChange={({ currentTarget: { checked } }) => set({ on: checked })}
          data-testid="outages-sound-on"
        />
        <p>{t('outages.settings.hints.sound')}</p>
      </div>
      <div className={css.fields} data-off={!sound.on || undefined}>
        <SegmentedControl
          size="xs"
          className={css.wide}
          aria-label={t('outages.settings.tone')}
          value={sound.tone}
          onChange={(tone) => set({ tone: tone as OutageTone })}
          data={OUTAGE_TONES.map((value) => ({
            value,
            label: t(`outages.settings.tones.${value}`),
          }))}
        />
        {(['day', 'night'] as const).map((time) => (
          <div key={time} className={css.volume}>
            <span>{t(`outages.settings.${time}`, { percent: sound[time] })}</span>
            <Slider
              size="sm"
              step={5}
              label={null}
              thumbLabel={t(`outages.settings.${time}`, { percent: sound[time] })}
              value={sound[time]}
              onChange={(percent) => set({ [time]: percent })}
            />
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconVolume aria-hidden="true" size="0.9rem" />}
              onClick={() => playTone(sound.tone, sound[time] / 100)}
            >
              {t('outages.settings.try')}
            </Button>
          </div>
        ))}
      </div>
    </section>
  )
}
