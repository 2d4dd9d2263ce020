import { NumberInput, Select } from '@mantine/core'
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facility, RequiredPlace } from '../../../preload/contract'
import { missingOf, type Placement, placementsOf } from '../../components/facility'
import { useDraft } from '../../components/use-draft'
import { useShared } from '../../state'
import { change } from '../act'
import { labelOf } from '../words'
import css from './detail.module.css'
import { enterPanel } from './field'
import lines from './lines.module.css'

/** How many cameras have to stand where, and how many do. */
export function Placements({ facility }: { facility: Facility }) {
  const { t } = useTranslation()
  const cameras = useShared((state) => state.registry.cameras)
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const placements = useMemo(() => placementsOf(facility, cameras), [facility, cameras])
  const save = (required: RequiredPlace[]) =>
    change(
      [facility.code],
      { required },
      t('facility.done.field', { name: t('facility.sections.placements') }),
    )
  const set = (place: string, count: number) => {
    const others = facility.required.filter((one) => one.place !== place)
    const at = facility.required.findIndex((one) => one.place === place)
    if (count > 0) others.splice(at < 0 ? others.length : at, 0, { place, count })
    void save(others)
  }
  const missing = missingOf(placements)
  const free = codes.places.filter(
    ({ code }) => !facility.required.some((one) => one.place === code),
  )
  return (
    <>
      <p className={css.figure} data-testid="facility-missing" data-late={missing > 0 || undefined}>
        {facility.required.length === 0
          ? t('facility.places.none')
          : missing > 0
            ? t('facility.places.missing', { count: missing })
            : t('facility.places.met')}
      </p>
      {placements.length > 0 && (
        <table className={lines.places}>
          <thead>
            <tr>
              <th>{t('facility.places.place')}</th>
              <th>{t('facility.places.required')}</th>
              <th>{t('facility.places.there')}</th>
              <th>{t('facility.places.state')}</th>
            </tr>
          </thead>
          <tbody>
            {placements.map((one) => (
              <PlaceRow
                key={one.place}
                one={one}
                label={labelOf(codes.places, one.place, language) || t('facility.places.unknown')}
                onSet={(count) => set(one.place, count)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Select
        className={lines.addPlace}
        aria-label={t('facility.places.add')}
        placeholder={t('facility.places.add')}
        leftSection={<IconPlus />}
        data={free.map((entry) => ({ value: entry.code, label: entry[language] }))}
        value={null}
        onChange={(place) => place && set(place, 1)}
        data-testid="facility-add-place"
      />
    </>
  )
}

interface RowProps {
  one: Placement
  label: string
  onSet: (count: number) => void
}

function PlaceRow({ one, label, onSet }: RowProps) {
  const { t } = useTranslation()
  const { place, required, there } = one
  const draft = useDraft<number | string>(required, (value) => onSet(Number(value) || 0), {
    onEnter: enterPanel,
  })
  const state = there < required ? 'missing' : there > required ? 'more' : 'met'
  const Sign = { missing: IconMinus, more: IconPlus, met: IconCheck }[state]
  return (
    <tr data-place={place} data-placement={state}>
      <td title={label}>{label}</td>
      <td>
        <NumberInput
          size="xs"
          min={0}
          max={99}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={place === ''}
          aria-label={t('facility.places.requiredAt', { place: label })}
          {...draft}
          data-testid={`required-${place}`}
        />
      </td>
      <td>{there}</td>
      <td>
        <Sign aria-hidden="true" />
        {state === 'met' && t('facility.places.enough')}
        {state === 'missing' && t('facility.list.missing', { count: required - there })}
        {state === 'more' && t('facility.places.more', { count: there - required })}
      </td>
    </tr>
  )
}
