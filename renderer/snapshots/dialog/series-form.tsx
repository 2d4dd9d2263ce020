import { Button, MultiSelect, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../components/fold-text'
import { useNow } from '../../components/ticker'
import { api, useShared } from '../../state'
import { done } from '../take'
import css from './dialog.module.css'
import { camerasOf, countOf, type Form, planOf, type Which } from './plan'

const EMPTY: Form = { which: 'wall', facility: '', picked: [], every: 10, from: '', to: '' }

const kinds: Which[] = ['wall', 'facility', 'pick']

/** Accents do not matter. */
const filter = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as { label: string }[]).filter(({ label }) =>
    foldText(label).includes(foldText(search)),
  ) as never[]

/** A new series: of which cameras, how often, from when until when. */
export function SeriesForm() {
  const { t } = useTranslation()
  const [form, setForm] = useState(EMPTY)
  const wall = useShared((state) => state.wall)
  const registry = useShared((state) => state.registry)
  const now = useNow()
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const cameras = camerasOf(form, wall, wall.grid.cells.length, registry)
  const plan = planOf(form, cameras, now)
  const start = async () => {
    if (typeof plan === 'string') return
    const reply = await api.snapshots.startSeries(plan)
    const outcome = reply.status === 'done' ? { status: 'done' as const } : reply
    if (await done(Promise.resolve(outcome), 'notStarted')) setForm(EMPTY)
  }
  return (
    <div className={css.form} data-testid="series-form">
      <SegmentedControl
        className={css.wide}
        fullWidth
        aria-label={t('snapshots.series.which')}
        value={form.which}
        onChange={(which) => change({ which: which as Which })}
        data={kinds.map((value) => ({ value, label: t(`snapshots.series.whiches.${value}`) }))}
      />
      <Choice form={form} change={change} />
      <NumberInput
        label={t('snapshots.series.every')}
        min={1}
        max={1440}
        clampBehavior="strict"
        allowDecimal={false}
        value={form.every || ''}
        onChange={(every) => change({ every: Number(every) || 0 })}
        data-testid="series-every"
      />
      <When end="from" value={form.from} onChange={(from) => change({ from })} />
      <When end="to" value={form.to} onChange={(to) => change({ to })} />
      <div className={css.start}>
        <p role="status">
          {typeof plan === 'string'
            ? t(`snapshots.series.wrong.${plan}`)
            : says(t, cameras.length, countOf(plan, now))}
        </p>
        <Button
          disabled={typeof plan === 'string'}
          onClick={() => void start()}
          data-testid="series-start"
        >
          {t('snapshots.series.start')}
        </Button>
      </div>
    </div>
  )
}

interface WhenProps {
  end: 'from' | 'to'
  value: string
  onChange: (value: string) => void
}

/** A time in Vietnam, whatever the machine's zone. */
function When({ end, value, onChange }: WhenProps) {
  const { t, i18n } = useTranslation()
  return (
    <DateTimePicker
      label={t(`snapshots.series.${end}`)}
      description={t(`snapshots.series.${end}Hint`)}
      inputWrapperOrder={['label', 'input', 'description']}
      locale={i18n.language}
      firstDayOfWeek={1}
      weekendDays={[]}
      valueFormat="DD/MM/YYYY HH:mm"
      clearable
      // Below the field it would not fit on a small screen.
      popoverProps={{ position: 'left', middlewares: { flip: true, shift: true } }}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}

function says(t: TFunction, cameras: number, pictures: number | null) {
  const what = t('snapshots.series.cameras', { count: cameras })
  return pictures === null
    ? what
    : `${what} · ${t('snapshots.series.pictures', { count: pictures })}`
}

interface ChoiceProps {
  form: Form
  change: (part: Partial<Form>) => void
}

function Choice({ form, change }: ChoiceProps) {
  const { t } = useTranslation()
  const { cameras, facilities } = useShared((state) => state.registry)
  if (form.which === 'facility')
    return (
      <Select
        className={css.wide}
        searchable
        label={t('snapshots.series.facility')}
        filter={filter}
        value={form.facility || null}
        onChange={(facility) => change({ facility: facility ?? '' })}
        data={facilities.map(({ code, name }) => ({ value: code, label: name || code }))}
      />
    )
  if (form.which === 'wall') return null
  return (
    <MultiSelect
      className={css.wide}
      searchable
      label={t('snapshots.series.pick')}
      filter={filter}
      value={form.picked}
      onChange={(picked) => change({ picked })}
      data={cameras
        .filter(({ enabled }) => enabled)
        .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
    />
  )
}
