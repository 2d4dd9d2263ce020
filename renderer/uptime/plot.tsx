import { BarChart } from '@mantine/charts'
import type { UptimePage } from '../../preload/contract'
import { useSpeech } from '../components/places/use-speech'
import { clockTime, dateOf } from '../components/time'
import { useRem } from '../components/use-rem'
import css from './plot.module.css'
import { Swatch } from './strip'
import { KINDS, type Kind, sumText } from './words'

/** What is not up: of a good day the rest would be all there is to see. */
const SHOWN: readonly Kind[] = ['down', 'unknown', 'planned']
const HOUR = 3_600_000

const COLOURS: Partial<Record<Kind, string>> = {
  ...{ down: 'var(--vg-lost)', unknown: 'var(--vg-doubtful)', planned: 'var(--vg-accent)' },
}

/** A day that the station was off would leave nothing of the outages of the others. */
const MUCH = 5

/** How high the plot reaches in hours, where unknown time is cut off; null where it is not. */
function topOf(buckets: UptimePage['here']['buckets']): number | null {
  const most = (of: (bucket: UptimePage['here']['buckets'][number]) => number) =>
    Math.max(0, ...buckets.map(of))
  const wrong = most(([, down, , planned]) => down + planned)
  const unknown = most(([, , unknown]) => unknown)
  return wrong > 0 && unknown > MUCH * wrong ? 4 * Math.ceil((0.4 * wrong) / HOUR) : null
}

/** Hours of cameras without a picture, by hour or day of the period. */
export function Plot({ page }: { page: UptimePage }) {
  const { t, language } = useSpeech()
  const rem = useRem()
  const { here, starts, by } = page
  const at = (start: number) =>
    by === 'hour' ? clockTime(start, language) : dateOf(start).slice(0, 5)
  const data = starts.map((start, i) => {
    const of = (kind: Kind) => (here.buckets[i]?.[KINDS.indexOf(kind)] ?? 0) / HOUR
    return { at: at(start), ...Object.fromEntries(SHOWN.map((kind) => [kind, of(kind)])) }
  })
  const total = (kind: Kind) =>
    here.buckets.reduce((sum, bucket) => sum + (bucket[KINDS.indexOf(kind)] ?? 0), 0)
  const nothing = SHOWN.every((kind) => total(kind) === 0)
  const top = topOf(here.buckets)
  const hours = (value: number) =>
    value.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 1 })
  return (
    <section className={css.plot} data-testid="uptime-plot">
      <h3>{t(by === 'hour' ? 'uptime.plot.hours' : 'uptime.plot.days')}</h3>
      <ul className={css.legend}>
        {SHOWN.map((kind) => (
          <li key={kind}>
            <Swatch kind={kind} /> {t(`uptime.kinds.${kind}`)}{' '}
            <b>{total(kind) > 0 ? sumText(total(kind), t, language) : '0'}</b>
          </li>
        ))}
        {top !== null && <li>{t('uptime.plot.cut')}</li>}
      </ul>
      {nothing ? (
        <p className={css.nothing}>{t('uptime.plot.nothing')}</p>
      ) : (
        <div className={css.chart}>
          <BarChart
            h="100%"
            data={data}
            dataKey="at"
            type="stacked"
            gridAxis="x"
            tickLine="none"
            withTooltip={false}
            accessibilityLayer={false}
            valueFormatter={hours}
            series={SHOWN.map((name) => ({ name, color: COLOURS[name] ?? '' }))}
            maxBarWidth={2 * rem}
            barProps={{ isAnimationActive: false }}
            barChartProps={{ margin: { left: 0, right: 4, top: 4, bottom: 0 } }}
            xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 1.25 * rem }}
            yAxisProps={{
              ...{ width: 3 * rem, tickCount: 5, minTickGap: 8 },
              ...(top === null ? {} : { domain: [0, top], allowDataOverflow: true }),
            }}
          />
        </div>
      )}
    </section>
  )
}
