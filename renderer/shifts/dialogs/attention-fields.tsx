import { Checkbox, NumberInput, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minutesOf } from '../../components/minutes'
import type { AttentionText } from './attention-text'
import css from './dialogs.module.css'

interface FieldsProps {
  value: AttentionText
  onChange: (change: Partial<AttentionText>) => void
}

/** When, how often and how somebody is asked whether they are there. */
export function AttentionFields({ value, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.attention}>
      <legend>{t('shifts.check.title')}</legend>
      <Switch
        checked={value.on}
        onChange={(event) => onChange({ on: event.currentTarget.checked })}
        label={t('shifts.check.on')}
        data-testid="attention-on"
      />
      <div className={css.row}>
        <TextInput
          size="xs"
          label={t('shifts.check.from')}
          value={value.from}
          error={minutesOf(value.from) === null}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('shifts.check.to')}
          value={value.to}
          error={minutesOf(value.to) === null}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
        <NumberInput
          size="xs"
          label={t('shifts.check.least')}
          min={0.1}
          max={240}
          value={value.least}
          onChange={(least) => onChange({ least })}
        />
        <NumberInput
          size="xs"
          label={t('shifts.check.most')}
          min={0.1}
          max={240}
          value={value.most}
          error={Number(value.most) < Number(value.least)}
          onChange={(most) => onChange({ most })}
        />
        <NumberInput
          size="xs"
          label={t('shifts.check.within')}
          min={2}
          max={900}
          value={value.within}
          onChange={(within) => onChange({ within })}
        />
      </div>
      <Checkbox
        size="xs"
        checked={value.onlyInShift}
        onChange={(event) => onChange({ onlyInShift: event.currentTarget.checked })}
        label={t('shifts.check.onlyInShift')}
      />
      <Checkbox
        size="xs"
        checked={value.activityCounts}
        onChange={(event) => onChange({ activityCounts: event.currentTarget.checked })}
        label={t('shifts.check.activityCounts')}
      />
    </fieldset>
  )
}
