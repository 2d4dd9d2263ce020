import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type FigurePick, type Figures, STAGES } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { useSpeech } from '../../components/places/use-speech'
import css from './cards.module.css'
import { shareOf } from './words'

interface CardsProps {
  figures: Figures
  overdueDays: number | null
  onPick: (pick: FigurePick) => void
}

/** The figures that the head of the centre reads from three metres; each leads to its facilities. */
export function Cards({ figures, overdueDays, onPick }: CardsProps) {
  const { t, language } = useSpeech()
  const { facilities, overdue, undated, doubtful, bare } = figures
  const part = (count: number) => shareOf(count, facilities, language)
  const words = (key: 'overdue' | 'doubtful' | 'facilities') =>
    t(`facilities.overview.cards.${key}`)
  const late = overdueDays && t('facilities.overview.cards.longest', { days: overdueDays })
  const open = undated > 0 && t('facilities.overview.cards.undated', { count: undated })
  return (
    <section className={css.cards} aria-label={t('facilities.overview.cards.label')}>
      <Card
        name="all"
        label={words('facilities')}
        count={facilities}
        small={bare > 0 && t('facilities.overview.cards.bare', { count: bare })}
        onClick={() => onPick({ of: 'all' })}
      />
      {STAGES.map((stage) => (
        <Card
          key={stage}
          name={stage}
          label={t(`facilities.overview.stages.${stage}`)}
          count={figures[stage]}
          beside={part(figures[stage])}
          bar={facilities > 0 ? figures[stage] / facilities : 0}
          onClick={() => onPick({ of: 'stage', stage })}
        />
      ))}
      <Card
        name="overdue"
        label={words('overdue')}
        count={overdue}
        beside={part(overdue)}
        wrong={overdue > 0 ? 'late' : undefined}
        small={late || open || t('facilities.overview.cards.onTime')}
        onClick={() => onPick({ of: 'overdue' })}
      />
      <Card
        name="doubtful"
        label={words('doubtful')}
        count={doubtful}
        beside={part(doubtful)}
        wrong={doubtful > 0 ? 'doubtful' : undefined}
        small={doubtful === 0 && t('facilities.overview.cards.onTime')}
        onClick={() => onPick({ of: 'doubtful' })}
      />
    </section>
  )
}

interface CardProps {
  name: string
  label: string
  count: number
  /** Beside the count: its part of all. */
  beside?: string
  /** From 0 to 1. */
  bar?: number
  small?: ReactNode
  wrong?: 'late' | 'doubtful' | undefined
  onClick: () => void
}

function Card({ name, label, count, beside, bar, small, wrong, onClick }: CardProps) {
  const { language } = useSpeech()
  const Icon = wrong === 'late' ? IconClockExclamation : IconAlertTriangle
  return (
    <button
      type="button"
      className={css.card}
      data-wrong={wrong}
      onClick={onClick}
      data-testid={`figure-${name}`}
    >
      <span className={css.label}>
        {wrong && <Icon aria-hidden="true" />}
        {label}
      </span>
      <span className={css.figure}>
        <b data-testid={`figure-${name}-count`}>{formatsFor(language).count(count)}</b>
        {beside && <i>{beside}</i>}
      </span>
      {bar === undefined ? (
        <small>{small || '\u00a0'}</small>
      ) : (
        <span className={css.meter} aria-hidden="true">
          <span style={{ width: `${bar * 100}%` }} />
        </span>
      )}
    </button>
  )
}
