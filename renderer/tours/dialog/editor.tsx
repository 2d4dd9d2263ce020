import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInLayouts, DWELL, type Tour } from '../../../preload/contract'
import { useShared } from '../../state'
import { useDesk } from './desk'
import css from './dialog.module.css'
import { DwellRows } from './dwell-rows'
import { Foot } from './foot'
import { PlanField } from './plan-field'
import { SourceField } from './source-field'
import { type Draft, useDraft } from './use-draft'

interface EditorProps {
  kept: Tour
  onStarted: () => void
}

export function Editor({ kept, onStarted }: EditorProps) {
  const draft = useDraft(kept)
  const scenes = draft.tour.source.from === 'scenes'
  return (
    <div className={css.editor}>
      <div className={css.fields}>
        <Name {...draft} />
        <Choice field="kind" options={['pages', 'cell']} {...draft} />
        <SourceField {...draft} />
        {draft.tour.kind === 'pages' && !scenes && <LayoutField {...draft} />}
        <DwellField {...draft} />
        <Choice field="order" options={['byHand', 'leastSeen']} {...draft} />
        <Choice field="offline" options={['skip', 'card']} {...draft} />
        <DwellRows {...draft} />
        <PlanField {...draft} />
      </div>
      <Foot draft={draft} onStarted={onStarted} />
    </div>
  )
}

function Name({ tour, change }: Draft) {
  const { t } = useTranslation()
  const ref = useRef<HTMLInputElement>(null)
  const isNew = useDesk((state) => state.isNew)
  useEffect(() => {
    if (isNew) ref.current?.select()
  }, [isNew])
  return (
    <TextInput
      ref={ref}
      label={t('tours.name')}
      value={tour.name}
      maxLength={80}
      onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      data-testid="tour-name"
    />
  )
}

type ChoiceField = 'kind' | 'order' | 'offline'

interface ChoiceProps extends Draft {
  field: ChoiceField
  options: readonly string[]
}

const CHOICES = {
  kind: { pages: 'tours.choices.kind.pages', cell: 'tours.choices.kind.cell' },
  order: { byHand: 'tours.choices.order.byHand', leastSeen: 'tours.choices.order.leastSeen' },
  offline: { skip: 'tours.choices.offline.skip', card: 'tours.choices.offline.card' },
} as const

function Choice({ field, tour, change }: ChoiceProps) {
  const { t } = useTranslation()
  const data = Object.entries(CHOICES[field]).map(([value, key]) => ({ value, label: t(key) }))
  return (
    <div className={css.choice}>
      <span id={`tour-${field}`}>{t(`tours.fields.${field}`)}</span>
      <SegmentedControl
        fullWidth
        aria-labelledby={`tour-${field}`}
        value={tour[field]}
        onChange={(value) => change(changed(tour, field, value))}
        data={data}
        data-testid={`tour-${field}`}
      />
    </div>
  )
}

/** Scenes are pages: what goes through one cell is cameras. */
function changed(tour: Tour, field: ChoiceField, value: string): Partial<Tour> {
  const part = { [field]: value } as Partial<Tour>
  if (field !== 'kind') return part
  const scenes = value === 'cell' && tour.source.from === 'scenes'
  return { ...part, dwells: {}, ...(scenes ? { source: { from: 'all' } } : {}) }
}

function LayoutField({ tour, change }: Draft) {
  const { t } = useTranslation()
  const own = useShared((state) => state.layouts.layouts)
  const data = [
    { value: 'best', label: t('tours.best') },
    ...builtInLayouts.map((id) => ({ value: id, label: t(`wall.layout.names.${id}`) })),
    ...own.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Select
      label={t('tours.fields.layout')}
      data={data}
      value={data.some(({ value }) => value === tour.layout) ? tour.layout : 'best'}
      allowDeselect={false}
      onChange={(layout) => layout && change({ layout })}
      data-testid="tour-layout"
    />
  )
}

function DwellField({ tour, change }: Draft) {
  const { t } = useTranslation()
  return (
    <NumberInput
      label={t('tours.fields.dwell')}
      min={DWELL.least}
      max={DWELL.most}
      clampBehavior="none"
      allowDecimal={false}
      suffix={t('tours.seconds')}
      value={tour.dwell || ''}
      onChange={(dwell) => change({ dwell: Number(dwell) || 0 })}
      data-testid="tour-dwell"
    />
  )
}
