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
  const { figures } = useFigures(period)
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

function Drawn({ page, chart }: { page: StageFigure; chart: StageChart }) {
  const { t, count, language } = useSpeech()
  const { rows, figure, of, open } = chart
  const empty = rows.length === 0 || figure === null
  if (empty) return <p className={css.empty}>{t(`dashboard.stage.empty.${page}`)}</p>
  return (
    <div className={css.chart} data-page={page}>
      <div className={css.big}>
        <div className={css.figure} data-testid="stage-figure">
          {written(figure, chart, language)}
          {of !== null && <small>/{count(of)}</small>}
        </div>
        <div className={css.label}>{t(`dashboard.stage.of.${page}`)}</div>
        {open > 0 && (
          <div className={css.open}>{t('dashboard.stage.open', { n: count(open) })}</div>
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
          <span className={css.name}>
            {row.code === OTHERS ? t('dashboard.stage.others') : named(row)}
          </span>
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

const percentOf = (share = 0) => `${Math.round(1000 * share) / 10}%`

/** A share is rounded down: 100 is said of what was never down, and of nothing else. */
function written(value: number, { percent }: StageChart, language: string): string {
  if (!percent) return formatsFor(language).count(value)
  const locale = language === 'en' ? 'en-GB' : 'vi-VN'
  const down = Math.floor(value * 10) / 10
  return `${down.toLocaleString(locale, { maximumFractionDigits: 1 })}%`
}
