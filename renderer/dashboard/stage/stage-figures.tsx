import { memo } from 'react'
import {
  barsOf,
  OTHERS,
  type PanelPeriod,
  type StageChart,
  type StageFigure,
  stageChart,
} from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { dateOf } from '../../components/time'
import { useFigures } from '../figures-store'
import { useSpeech } from '../panels/pieces'
import css from './stage.module.css'
import { useSettled } from './use-settled'

interface StageFiguresProps {
  page: StageFigure
  period: PanelPeriod
}

/**
 * A page of figures for a big screen: read from the last row, and by somebody who never saw our
 * panels. Fills its box, in whatever size. Nothing of it moves, and nothing in it can be touched.
 */
export const StageFigures = memo(function StageFigures({ page, period }: StageFiguresProps) {
  const { t } = useSpeech()
  const figures = useSettled(useFigures(period).figures)
  const chart = figures && stageChart(page, figures)
  return (
    <div className={css.page} data-testid="stage-figures" data-page={page}>
      <div className={css.inner}>
        <p className={css.head}>
          <span>{t(`dashboard.stage.heads.${page}`)}</span>
          {figures && (
            <span className={css.when}>
              {page === 'uptime' || page === 'violations'
                ? t('dashboard.stage.between', {
                    from: dateOf(figures.span.from),
                    to: dateOf(figures.span.to),
                  })
                : t('dashboard.stage.on', { day: dateOf(figures.at) })}
            </span>
          )}
        </p>
        {chart && <Drawn page={page} chart={chart} />}
      </div>
    </div>
  )
})

/** Less of the time is told of. */
const MEASURED = 0.995

function Drawn({ page, chart }: { page: StageFigure; chart: StageChart }) {
  const { t, count, percent, language } = useSpeech()
  const { rows, figure, of, open, known } = chart
  const empty = rows.length === 0 || figure === null
  if (empty) return <p className={css.empty}>{t(`dashboard.stage.empty.${page}`)}</p>
  const main = written(figure, chart, language)
  const whole = of === null ? '' : `/${count(of)}`
  // What stands behind the stroke is half as large.
  const letters = { ['--letters' as string]: main.length + whole.length / 2 }
  return (
    <div className={css.chart} data-page={page}>
      <div className={css.big}>
        <div className={css.figure} style={letters} data-testid="stage-figure">
          {main}
          {whole && <small>{whole}</small>}
        </div>
        <div className={css.label}>{t(`dashboard.stage.of.${page}`)}</div>
        {open > 0 && (
          <div className={css.open}>{t('dashboard.stage.open', { n: count(open) })}</div>
        )}
        {known < MEASURED && (
          <div className={css.known}>
            {t('dashboard.stage.known', { part: percent(100 * known) })}
          </div>
        )}
      </div>
      <Bars page={page} chart={chart} />
    </div>
  )
}

function Bars({ page, chart }: { page: StageFigure; chart: StageChart }) {
  const { t, named, count, language } = useSpeech()
  const bars = barsOf(chart)
  const value = ({ done, all }: StageChart['rows'][number]) => {
    if (chart.percent) return all > 0 ? written((100 * done) / all, chart, language) : '–'
    return page === 'violations' ? count(all) : `${count(done)}/${count(all)}`
  }
  return (
    <ul className={css.rows} style={{ ['--rows' as string]: chart.rows.length }}>
      {chart.rows.map((row, i) => (
        <li key={row.code} data-testid="stage-row" data-code={row.code}>
          <Name>{row.code === OTHERS ? t('dashboard.stage.others') : named(row)}</Name>
          <span className={css.track}>
            <i style={{ width: percentOf(bars[i]?.all) }} />
            <b style={{ width: percentOf(bars[i]?.done) }} />
          </span>
          <span className={css.value}>{value(row)}</span>
        </li>
      ))}
      {!chart.percent && (
        <li className={css.legend}>
          <span>
            <b /> {t(`dashboard.stage.done.${page === 'violations' ? 'violations' : 'connection'}`)}
          </span>
          <span>
            <i /> {t(`dashboard.stage.left.${page === 'violations' ? 'violations' : 'connection'}`)}
          </span>
        </li>
      )}
    </ul>
  )
}

/** Letters of one line. */
const LINE = 38

const Name = ({ children }: { children: string }) => (
  <span className={css.name} data-long={children.length > LINE || undefined}>
    {children}
  </span>
)

const percentOf = (share = 0) => `${Math.round(1000 * share) / 10}%`

/** A share is rounded down: 100 is said of what was never down, and of nothing else. */
function written(value: number, { percent }: StageChart, language: string): string {
  if (!percent) return formatsFor(language).count(value)
  const locale = language === 'en' ? 'en-GB' : 'vi-VN'
  const down = Math.floor(value * 10) / 10
  return `${down.toLocaleString(locale, { maximumFractionDigits: 1 })}%`
}
