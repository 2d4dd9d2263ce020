import { Button, NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RING_SECONDS, type Settings } from '../../preload/contract'
import { settle } from '../components/settle'
import { api, useRing, useShared } from '../state'
import { RingUse } from './ring-use'
import { Setting } from './setting'
import css from './settings.module.css'

const GB = 1024 ** 3
/** In GB: the least that is taken as a budget, and the most. */
const [LEAST, MOST] = [0.1, 9000]

/** What is kept of every camera, where, and in how much room. */
export function RingSetting() {
  const { t } = useTranslation()
  const report = useRing(true)
  return (
    <>
      <Setting label={t('settings.ring.seconds')} hint={t('settings.ring.secondsHint')}>
        <div className={css.row}>
          <Seconds name="ringBefore" label={t('settings.ring.before')} />
          <Seconds name="ringAfter" label={t('settings.ring.after')} />
        </div>
      </Setting>
      <Setting label={t('settings.ring.budget')} hint={t('settings.ring.budgetHint')}>
        <Budget />
        {report && <RingUse report={report} />}
      </Setting>
    </>
  )
}

function Seconds({ name, label }: { name: 'ringBefore' | 'ringAfter'; label: string }) {
  const { t } = useTranslation()
  const stored = useShared(({ settings }) => settings[name])
  return (
    <NumberField
      name={name}
      label={label}
      suffix={t('settings.ring.unit')}
      stored={stored}
      min={RING_SECONDS.least}
      max={RING_SECONDS.most}
      step={10}
      set={(value) => ({ [name]: Math.round(value) })}
    />
  )
}

function Budget() {
  const { t } = useTranslation()
  const stored = useShared(({ settings }) => settings.ringBudget)
  const free = () => settle(api.app.set({ ringBudget: null }))
  return (
    <div className={css.row}>
      <NumberField
        name="ringBudget"
        label={t('settings.ring.budget')}
        hidden
        suffix=" GB"
        placeholder={t('settings.ring.auto')}
        stored={stored === null ? null : Math.round((stored / GB) * 10) / 10}
        min={LEAST}
        max={MOST}
        step={1}
        set={(value) => ({ ringBudget: Math.round(value * GB) })}
      />
      <Button
        variant="default"
        disabled={stored === null}
        onClick={free}
        data-testid="settings-ringBudget-auto"
      >
        {t('settings.ring.auto')}
      </Button>
    </div>
  )
}

interface NumberFieldProps {
  name: string
  label: string
  /** It stands elsewhere already. */
  hidden?: boolean
  suffix: string
  placeholder?: string
  stored: number | null
  min: number
  max: number
  step: number
  set(value: number): Partial<Settings>
}

/** Applies when it is left or Enter is pressed; what makes no sense goes back to what is stored. */
function NumberField(props: NumberFieldProps) {
  const { name, label, hidden, stored, min, max, set, ...rest } = props
  const [typed, setTyped] = useState<number | string>(stored ?? '')
  useEffect(() => setTyped(stored ?? ''), [stored])
  const apply = async () => {
    const value = Math.min(max, Math.max(min, Number(typed)))
    if (typed === '' || !Number.isFinite(value)) return setTyped(stored ?? '')
    if (value === stored || !(await settle(api.app.set(set(value))))) setTyped(stored ?? '')
  }
  return (
    <NumberInput
      className={css.grow}
      {...(hidden ? { 'aria-label': label } : { label })}
      {...{ ...rest, min, max }}
      clampBehavior="none"
      allowNegative={false}
      value={typed}
      onChange={setTyped}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
      data-testid={`settings-${name}`}
    />
  )
}
