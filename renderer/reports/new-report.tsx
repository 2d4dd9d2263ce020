import { Button, Modal } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportKind } from '../../preload/contract'
import { dayOf } from '../components/time-fields'
import { api, useShared } from '../state'
import { made } from './act'
import css from './reports.module.css'
import { choose } from './store'

const DAY = 24 * 3_600_000
const midnight = (day: string) => Date.parse(`${day}T00:00:00+07:00`)

interface Choice {
  key: 'yesterday' | 'today' | 'lastWeek' | 'thisWeek' | 'lastMonth' | 'thisMonth'
  kind: ReportKind
  /** A moment of the period. */
  at(now: number): number
}

/** Main cuts the calendar; any moment of the period will do. */
const CHOICES: Choice[] = [
  { key: 'yesterday', kind: 'day', at: (now) => now - DAY },
  { key: 'today', kind: 'day', at: (now) => now },
  { key: 'lastWeek', kind: 'week', at: (now) => now - 7 * DAY },
  { key: 'thisWeek', kind: 'week', at: (now) => now },
  { key: 'lastMonth', kind: 'month', at: (now) => midnight(`${dayOf(now).slice(0, 7)}-01`) - DAY },
  { key: 'thisMonth', kind: 'month', at: (now) => now },
]

/** Of which period; the texts are those of the last report. */
export function NewReport({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      {...{ opened, onClose }}
      title={t('reports.new.title')}
      closeButtonProps={{ 'aria-label': t('reports.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="reports-new-dialog"
    >
      <Content onClose={onClose} />
    </Modal>
  )
}

function Content({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const calendar = { locale: i18n.language, firstDayOfWeek: 1, valueFormat: 'DD/MM/YYYY' } as const
  const language = useShared(({ settings }) => settings.language)
  const today = dayOf(Date.now())
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const beginning = useRef(false)
  const begin = async (kind: ReportKind, first: number, last: number) => {
    // A double click begins one report, not two.
    if (beginning.current) return
    beginning.current = true
    const id = await made(api.reports.create({ kind, from: first, to: last, language }))
    beginning.current = false
    if (!id) return
    choose(id)
    onClose()
  }
  const wrong = !from || !to || from > to || from > today
  return (
    <div className={css.newReport}>
      {CHOICES.map(({ key, kind, at }, i) => (
        <Button
          key={key}
          variant="default"
          data-autofocus={i === 0 || undefined}
          onClick={() => void begin(kind, at(Date.now()), at(Date.now()))}
          data-testid={`reports-new-${key}`}
        >
          {t(`reports.new.${key}`)}
        </Button>
      ))}
      <div className={css.own}>
        <DatePickerInput
          {...calendar}
          label={t('reports.new.from')}
          value={from}
          onChange={(day) => day && setFrom(day)}
        />
        <DatePickerInput
          {...calendar}
          label={t('reports.new.to')}
          value={to}
          onChange={(day) => day && setTo(day)}
        />
        <Button
          className={css.ownButton}
          disabled={wrong}
          onClick={() => void begin('period', midnight(from), midnight(to) + DAY)}
          data-testid="reports-new-own"
        >
          {t('reports.new.own')}
        </Button>
      </div>
      <p className={css.hint}>{t('reports.new.hint')}</p>
    </div>
  )
}
