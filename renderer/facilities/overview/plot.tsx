import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import type { FigureLine, Reached } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { nameOf } from '../../components/places/name'
import { useSpeech } from '../../components/places/use-speech'
import { useRem } from '../../components/use-rem'
import css from './plot.module.css'
import { PlotLabel } from './plot-label'
import { Segment } from './segment'
import { CAMERA_PARTS, type CameraPart, type Stack, stacksOf } from './stacks'

/** In rem. */
const ROW = 2.625
const LABEL = 15.5
/** More bars than these nobody compares by eye; the table has them all. */
const MOST = 60

interface PlotProps {
  /** In the order of the table. */
  lines: readonly FigureLine[]
  onOpen: (line: FigureLine) => void
}

/** How far each place below is, as bars; everything in it is told by text as well. */
export function Plot({ lines, onOpen }: PlotProps) {
  const { t } = useTranslation()
  const speech = useSpeech()
  const rem = useRem()
  const { names, stacks } = stacksOf(lines.slice(0, MOST))
  const level = lines[0]?.level ?? 'facility'
  const title = level === 'all' ? 'province' : level
  const rows = stacks.map((stack) => ({
    ...stack.parts,
    ...{ stack, name: nameOf(stack.line, speech), total: stack.total },
  }))
  const open = (stack: Stack | undefined) => stack && onOpen(stack.line)
  return (
    <section className={css.plot} data-testid="facilities-plot">
      <h3>{t(`facilities.overview.chart.title.${title}`)}</h3>
      <Legend names={names} stacks={stacks} />
      <div className={css.scroll}>
        <BarChart
          h={(rows.length * ROW + 0.25) * rem}
          data={rows}
          dataKey="name"
          type="stacked"
          orientation="vertical"
          gridAxis="none"
          withXAxis={false}
          withTooltip={false}
          accessibilityLayer={false}
          series={names.map((name) => ({ name, color: `var(--part-${name})` }))}
          barChartProps={{ margin: { left: 0, right: 0.5 * rem, top: 0, bottom: 0 } }}
          maxBarWidth={1.625 * rem}
          xAxisProps={{ domain: [0, 'dataMax'] }}
          yAxisProps={{
            ...{ width: LABEL * rem, interval: 0, tickLine: false },
            tick: (props) => (
              <PlotLabel {...props} row={rows[props.index]} rem={rem} onOpen={open} />
            ),
          }}
          barProps={({ name }) => ({
            shape: (props: object) => <Segment {...props} name={name} rem={rem} onOpen={open} />,
          })}
        />
      </div>
      {lines.length > MOST && (
        <small>{t('facilities.overview.chart.more', { count: lines.length - MOST })}</small>
      )}
    </section>
  )
}

interface LegendProps {
  names: readonly (Reached | CameraPart)[]
  stacks: readonly Stack[]
}

const isCamera = (name: Reached | CameraPart): name is CameraPart =>
  (CAMERA_PARTS as readonly string[]).includes(name)

function Legend({ names, stacks }: LegendProps) {
  const { t, language } = useSpeech()
  const { count } = formatsFor(language)
  const sum = (name: Reached | CameraPart) =>
    stacks.reduce((all, { parts }) => all + (parts[name] ?? 0), 0)
  return (
    <ul className={css.legend}>
      {names.map((name) => (
        <li key={name}>
          <span className={css.swatch} data-part={name} aria-hidden="true" />
          {isCamera(name)
            ? t(`facilities.overview.chart.cameras.${name}`)
            : t(`facilities.overview.stages.${name}`)}{' '}
          <b>{count(sum(name))}</b>
        </li>
      ))}
    </ul>
  )
}
