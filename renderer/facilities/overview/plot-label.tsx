import { formatsFor } from '../../components/format'
import { useSpeech } from '../../components/places/use-speech'
import css from './plot.module.css'
import type { Stack } from './stacks'

interface PlotLabelProps {
  x?: number | string
  y?: number | string
  row?: { stack: Stack; name: string } | undefined
  rem: number
  onOpen: (stack: Stack | undefined) => void
}

/** Mean width of a letter, in rem. */
const LETTER = 0.47

/** Names often differ at their end alone. */
const shortened = (text: string, most: number) =>
  text.length > most
    ? `${text.slice(0, Math.ceil(most * 0.6)).trimEnd()}…${text.slice(-Math.floor(most * 0.35)).trimStart()}`
    : text

/** The name of a bar; below it how many, and what is late, in words. */
export function PlotLabel({ y, row, rem, onOpen }: PlotLabelProps) {
  const { t, language } = useSpeech()
  if (!row) return null
  const { line } = row.stack
  const ofFacility = line.level === 'facility'
  const { count } = formatsFor(language)
  const { overdue } = line.figures
  const late = ofFacility
    ? line.overdueDays && t('facilities.overview.table.late', { days: line.overdueDays })
    : overdue > 0 && t('facilities.overview.chart.late', { count: overdue })
  const { there } = line.figures.cameras
  const cameras =
    there > 0
      ? `${count(there)} ${t('facilities.overview.chart.camera')}`
      : t('facilities.overview.chart.noCamera')
  const places = t('facilities.overview.chart.line', { count: line.figures.facilities })
  const top = Number(y)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the mouse; rows of the table have the keys
    <g className={css.label} onClick={() => onOpen(row.stack)}>
      <title>{row.name}</title>
      <text x={0} y={top - 0.28 * rem} fontSize={0.875 * rem}>
        {shortened(row.name, Math.floor(15 / LETTER))}
      </text>
      <text x={0} y={top + 0.75 * rem} fontSize={0.75 * rem} className={css.small}>
        {ofFacility ? cameras : places}
        {late && (
          <tspan className={css.late}>
            {' · '}
            {ofFacility ? `${t('facilities.overview.table.overdue')} ${late}` : late}
          </tspan>
        )}
      </text>
    </g>
  )
}
