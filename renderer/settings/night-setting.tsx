import { Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Night } from '../../preload/contract'
import { clockOf, minutesOf } from '../components/minutes'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { Setting } from './setting'

const modes = ['off', 'on', 'hours'] as const

const modeOf = ({ on, byHour }: Night) => (byHour ? 'hours' : on ? 'on' : 'off')

/** Dim and warm: by hand, or between two times of the day. */
export function NightSetting() {
  const { t } = useTranslation()
  const night = useShared((state) => state.settings.night)
  const set = (change: Partial<Night>) => settle(api.app.set({ night: { ...night, ...change } }))
  const choose = (mode: string) =>
    set({ byHour: mode === 'hours', ...(mode === 'hours' ? {} : { on: mode === 'on' }) })
  return (
    <Setting label={t('settings.night')} hint={t('settings.nightHint')}>
      <SegmentedControl
        fullWidth
        aria-label={t('settings.night')}
        value={modeOf(night)}
        onChange={choose}
        data={modes.map((value) => ({ value, label: t(`settings.nightModes.${value}`) }))}
        data-testid="settings-night"
      />
      {night.byHour && (
        <Group gap="xs" mt="xs" wrap="nowrap">
          <Time name="nightFrom" value={night.from} onChange={(from) => set({ from })} />
          <Time name="nightTo" value={night.to} onChange={(to) => set({ to })} />
        </Group>
      )}
      <Checkbox
        mt="xs"
        label={t('settings.nightPictures')}
        checked={night.pictures}
        onChange={(event) => set({ pictures: event.currentTarget.checked })}
        data-testid="settings-night-pictures"
      />
    </Setting>
  )
}

interface TimeProps {
  name: 'nightFrom' | 'nightTo'
  value: number
  onChange: (minutes: number) => void
}

/** `22:00`; what is no time goes back to what it was. */
function Time({ name, value, onChange }: TimeProps) {
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(null)
  const apply = () => {
    const minutes = text === null ? null : minutesOf(text)
    setText(null)
    if (minutes !== null && minutes !== value) onChange(minutes)
  }
  return (
    <TextInput
      flex={1}
      leftSection={t(`settings.${name}`)}
      leftSectionWidth="3rem"
      aria-label={`${t('settings.night')}: ${t(`settings.${name}`)}`}
      maxLength={5}
      value={text ?? clockOf(value)}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
      data-testid={`settings-${name}`}
    />
  )
}

/** Whether anything moves. */
export function StillSetting() {
  const { t } = useTranslation()
  const still = useShared((state) => state.settings.still)
  return (
    <Setting label={t('settings.still')} hint={t('settings.stillHint')}>
      <SegmentedControl
        fullWidth
        aria-label={t('settings.still')}
        value={still ? 'still' : 'system'}
        onChange={(value) => settle(api.app.set({ still: value === 'still' }))}
        data={(['system', 'still'] as const).map((value) => ({
          value,
          label: t(`settings.stillModes.${value}`),
        }))}
        data-testid="settings-still"
      />
    </Setting>
  )
}
