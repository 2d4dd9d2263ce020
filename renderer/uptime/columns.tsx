import type { UptimePage, UptimeRow } from '../../preload/contract'
import { formatsFor } from '../components/format'
import type { TableColumn } from '../components/places/columns'
import type { Speech } from '../components/places/use-speech'
import { moment } from '../components/time'
import { Strip } from './strip'
import css from './table.module.css'
import { KINDS, sumText, timeText, uptimeText } from './words'

type Column = TableColumn<UptimeRow>

/** What a strip says, for who cannot see it. */
export function stripWords({ figures }: UptimeRow, { t, language }: Speech): string {
  const times = { up: figures.upMs, down: figures.downMs, unknown: figures.unknownMs }
  const all = { ...times, planned: figures.plannedMs, off: figures.offMs }
  const told = KINDS.filter((kind) => all[kind] > 0).map(
    (kind) => `${t(`uptime.kinds.${kind}`)} ${sumText(all[kind], t, language)}`,
  )
  return [uptimeText(figures, t, language), ...told].join(' · ')
}

export function uptimeColumns(page: UptimePage, speech: Speech): Column[] {
  const { t, language } = speech
  const { count } = formatsFor(language)
  const time = (
    key: 'down' | 'unknown' | 'planned',
    value: (row: UptimeRow) => number,
  ): Column => ({
    ...{ key, down: true, right: true, head: t(`uptime.kinds.${key}`), value },
    cell: (row) => (value(row) > 0 ? sumText(value(row), t, language) : <i>–</i>),
  })
  const ofCameras = page.below[0]?.level === 'camera'
  return [
    {
      ...{ key: 'part', down: false, right: true, head: t('uptime.table.part') },
      value: ({ figures }) => figures.part,
      cell: ({ figures }) =>
        figures.part === null ? (
          <i>{uptimeText(figures, t, language)}</i>
        ) : (
          <b>{uptimeText(figures, t, language)}</b>
        ),
    },
    {
      ...{ key: 'strip', down: false, right: false },
      head: t(page.by === 'hour' ? 'uptime.table.hours' : 'uptime.table.days'),
      value: ({ figures }) => figures.part,
      cell: (row) => <Strip buckets={row.buckets} label={stripWords(row, speech)} />,
    },
    ...(ofCameras
      ? []
      : [
          {
            ...{ key: 'cameras', down: true, right: true, head: t('uptime.table.cameras') },
            value: ({ figures }: UptimeRow) => figures.cameras,
            cell: ({ figures }: UptimeRow) => count(figures.cameras),
          },
        ]),
    time('down', ({ figures }) => figures.downMs),
    time('unknown', ({ figures }) => figures.unknownMs),
    time('planned', ({ figures }) => figures.plannedMs),
    {
      ...{ key: 'outages', down: true, right: true, head: t('uptime.table.outages') },
      value: ({ figures }) => figures.outages,
      cell: ({ figures }) => (figures.outages > 0 ? count(figures.outages) : <i>–</i>),
    },
    {
      ...{ key: 'mttr', down: true, right: true, head: t('uptime.table.mttr') },
      value: ({ figures }) => figures.mttrMs,
      cell: ({ figures }) => (figures.mttrMs === null ? <i>–</i> : timeText(figures.mttrMs, t)),
    },
    {
      ...{ key: 'longest', down: true, right: false, head: t('uptime.table.longest') },
      value: ({ figures }) => figures.longest?.ms ?? null,
      cell: ({ figures: { longest } }) =>
        longest && (
          <span className={longest.to === null ? css.lasts : undefined}>
            {timeText(longest.ms, t)}{' '}
            <i>
              {t(longest.to === null ? 'uptime.table.lasts' : 'uptime.table.since', {
                at: moment(longest.from, page.at, language),
              })}
            </i>
          </span>
        ),
    },
  ]
}
