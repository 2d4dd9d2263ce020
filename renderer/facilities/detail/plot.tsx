import '@mantine/charts/styles.css'
import { LineChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { dayWords } from '../../components/facility'
import { axisEnd, drawnDays, type HeldDay } from './counts'
import css from './detail.module.css'

interface PlotProps {
  days: readonly HeldDay[]
  capacity: number | null
}

/** How many people there were; the same is said in the list below it. */
export function Plot({ days, capacity }: PlotProps) {
  const { t } = useTranslation()
  const name = t('facility.people.line')
  const drawn = drawnDays(days)
  const data = drawn.map(({ date, count }) => ({ day: dayWords(date).slice(0, 5), [name]: count }))
  const end = axisEnd(Math.max(capacity ?? 0, ...drawn.map(({ count }) => count ?? 0)))
  const limit = capacity === null ? [] : [{ y: capacity, color: 'var(--vg-doubtful)' }]
  return (
    <div className={css.plot} role="img" aria-label={t('facility.people.plot')}>
      <LineChart
        h="8rem"
        data={data}
        dataKey="day"
        series={[{ name, color: 'var(--vg-accent)' }]}
        referenceLines={limit}
        yAxisProps={{ width: 44, domain: [0, end], ticks: [0, end / 2, end] }}
        connectNulls
        curveType="linear"
        strokeWidth={2}
        dotProps={{ r: 2 }}
        withTooltip
        tooltipAnimationDuration={0}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  )
}
