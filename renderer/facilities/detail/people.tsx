import { Button, NumberInput } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facility } from '../../../preload/contract'
import { dayWords } from '../../components/facility'
import { OPEN_LIST } from '../../components/room-keys'
import { useDraft } from '../../components/use-draft'
import { change, noteCount } from '../act'
import { useHistory, useOccupancy, useToday } from '../book'
import { heldDays } from './counts'
import css from './detail.module.css'
import { DayField, enterPanel } from './field'
import { Notes } from './notes'
import { Plot } from './plot'

const MOST = 100_000

/** Room, and how many people there are, day by day. */
export function People({ facility }: { facility: Facility }) {
  const { t } = useTranslation()
  const newest = useOccupancy().get(facility.code)
  const history = useHistory(facility.code)
  const days = heldDays(history?.notes ?? [])
  const count = newest?.count ?? null
  return (
    <>
      <p className={css.figure} data-testid="facility-people">
        {count === null || !newest ? (
          t('facility.people.none')
        ) : (
          <>
            <b>{t('facility.people.count', { count })}</b>{' '}
            {facility.capacity !== null && (
              <span data-over={count > facility.capacity || undefined}>
                {t(count > facility.capacity ? 'facility.people.over' : 'facility.people.of', {
                  ...{ capacity: facility.capacity, share: shareOf(count, facility.capacity) },
                })}
              </span>
            )}{' '}
            <small>{t('facility.people.on', { day: dayWords(newest.date) })}</small>
          </>
        )}
      </p>
      <div className={css.fields}>
        <Capacity facility={facility} />
        <CountForm key={facility.code} code={facility.code} />
      </div>
      {days.length > 1 && <Plot days={days} capacity={facility.capacity} />}
      {history && <Notes history={history} facility={facility.code} />}
    </>
  )
}

const shareOf = (count: number, capacity: number) =>
  capacity > 0 ? Math.round((count / capacity) * 100) : 0

function Capacity({ facility }: { facility: Facility }) {
  const { t } = useTranslation()
  const label = t('facility.fields.capacity')
  const save = (value: number | string) => {
    const patch = { capacity: value === '' ? null : Number(value) }
    void change([facility.code], patch, t('facility.done.field', { name: label }))
  }
  const draft = useDraft<number | string>(facility.capacity ?? '', save, { onEnter: enterPanel })
  return (
    <NumberInput
      label={label}
      placeholder={t('facility.unknown')}
      min={0}
      max={MOST}
      clampBehavior="strict"
      allowDecimal={false}
      thousandSeparator="."
      decimalSeparator=","
      hideControls
      {...draft}
      data-testid="facility-capacity"
    />
  )
}

/** Noted by Enter, and when day and number are left: whoever goes on to choose the day has not noted
 * the number for today. */
function CountForm({ code }: { code: string }) {
  const { t } = useTranslation()
  const today = useToday()
  const [day, setDay] = useState('')
  const date = day || today
  const note = async (value: number | string) => {
    if (value === '') return
    if (await noteCount({ facility: code, date, count: Number(value) })) draft.onChange('')
  }
  const { onBlur, ...draft } = useDraft<number | string>('', (value) => void note(value), {
    onEnter: enterPanel,
  })
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onBlur()
  }
  const giveUp = (event: KeyboardEvent) => {
    const inList = event.target instanceof Element && event.target.closest(OPEN_LIST)
    if (event.key === 'Escape' && !inList) draft.onKeyDown(event)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is left is the two fields together
    <div className={css.together} onBlur={leave} onKeyDown={giveUp}>
      <NumberInput
        label={t('facility.people.field')}
        placeholder={t('facility.people.placeholder')}
        min={0}
        max={MOST}
        clampBehavior="strict"
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        {...draft}
        data-testid="facility-count"
      />
      <DayField
        {...{
          label: t('facility.people.day'),
          value: date,
          last: today,
          testid: 'facility-count-day',
        }}
        onSave={setDay}
      />
      <Button
        variant="default"
        className={css.note}
        disabled={draft.value === ''}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => enterPanel()}
        data-testid="facility-count-note"
      >
        {t('facility.people.note')}
      </Button>
    </div>
  )
}
