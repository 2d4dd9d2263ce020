import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { UptimePage } from '../../preload/contract'
import { formatsFor } from '../components/format'
import { useSpeech } from '../components/places/use-speech'
import { moment } from '../components/time'
import { useShared } from '../state'
import css from './cards.module.css'
import { Swatch } from './strip'
import { type Kind, sumText, timeText, uptimeText } from './words'

/** The figures of a place that are read from afar. */
export function Cards({ page }: { page: UptimePage }) {
  const { t, language } = useSpeech()
  const cameras = useShared((state) => state.registry.cameras)
  const { figures } = page.here
  const { longest } = figures
  const { count } = formatsFor(language)
  const camera = longest && cameras.find(({ id }) => id === longest.camera)
  const longestSmall =
    longest &&
    [
      ...(page.here.level === 'camera' || !camera ? [] : [camera.name || camera.code]),
      longest.to === null
        ? t('uptime.table.lasts', { at: moment(longest.from, page.at, language) })
        : t('uptime.table.since', { at: moment(longest.from, page.at, language) }),
    ].join(' · ')
  const hours = (ms: number) => (ms > 0 ? sumText(ms, t, language) : '0')
  const single = page.here.level === 'camera'
  return (
    <section className={css.cards} aria-label={t('uptime.cards.label')}>
      <Card
        name="part"
        label={t('uptime.cards.part')}
        title={t('uptime.explain.part')}
        figure={uptimeText(figures, t, language)}
        small={t('uptime.cards.cameras', { count: figures.cameras })}
      />
      <Card
        name="down"
        kind="down"
        label={t('uptime.kinds.down')}
        figure={hours(figures.downMs)}
        small={t(single ? 'uptime.cards.within' : 'uptime.cards.sum')}
      />
      <Card
        name="unknown"
        kind="unknown"
        wrong={figures.unknownMs > 0}
        label={t('uptime.kinds.unknown')}
        title={t('uptime.explain.unknown')}
        figure={hours(figures.unknownMs)}
        small={t('uptime.cards.unknown')}
      />
      <Card
        name="planned"
        kind="planned"
        label={t('uptime.kinds.planned')}
        title={t('uptime.explain.planned')}
        figure={hours(figures.plannedMs)}
        small={t('uptime.cards.planned')}
      />
      <Card
        name="outages"
        label={t('uptime.cards.outages')}
        title={t('uptime.explain.outages')}
        figure={count(figures.outages)}
        small={t('uptime.cards.repaired', { count: figures.repaired })}
      />
      <Card
        name="mttr"
        label={t('uptime.cards.mttr')}
        title={t('uptime.explain.mttr')}
        figure={figures.mttrMs === null ? '–' : timeText(figures.mttrMs, t)}
        small={figures.mttrMs === null ? t('uptime.cards.noMttr') : t('uptime.cards.mean')}
      />
      <Card
        name="longest"
        label={t('uptime.cards.longest')}
        title={longestSmall ?? undefined}
        figure={longest ? timeText(longest.ms, t) : '–'}
        small={longestSmall ?? t('uptime.cards.noOutage')}
      />
    </section>
  )
}

interface CardProps {
  name: string
  label: string
  figure: string
  small: ReactNode
  kind?: Kind
  title?: string | undefined
  wrong?: boolean
}

function Card({ name, label, figure, small, kind, title, wrong }: CardProps) {
  return (
    <div
      className={css.card}
      data-wrong={wrong || undefined}
      title={title}
      data-testid={`uptime-card-${name}`}
    >
      <span className={css.label}>
        {wrong ? <IconAlertTriangle aria-hidden="true" /> : kind && <Swatch kind={kind} />}
        {label}
      </span>
      <b>{figure}</b>
      <small>{small}</small>
    </div>
  )
}
