import type { FigureLine } from '../../../preload/contract'
import { nameOf } from '../../components/places/name'
import { PlaceTable } from '../../components/places/table'
import { useSpeech } from '../../components/places/use-speech'
import { choose, useFacilitiesRoom } from '../room-store'
import type { TableColumn } from './columns'
import css from './table.module.css'

/** The table, where the keyboard is when the overview is entered. */
export const ROWS = 'facilities-rows'

interface TableProps {
  /** In their order. */
  lines: readonly FigureLine[]
  sum: FigureLine
  columns: readonly TableColumn[]
  /** The row that has the keyboard at first; '' is the topmost. */
  from: string
  onOpen: (line: FigureLine) => void
}

/** What lies below the place, a row each. */
export function Table({ lines, columns, ...props }: TableProps) {
  const speech = useSpeech()
  const { t } = speech
  const sort = useFacilitiesRoom((state) => state.sort)
  const level = lines[0]?.level ?? 'facility'
  const place = level === 'all' ? 'province' : level
  return (
    <PlaceTable
      {...{ ...props, lines, columns, sort, level }}
      id={ROWS}
      testId="facilities-table"
      className={css.table}
      label={t('facilities.overview.table.label')}
      first={t(`facilities.overview.table.levels.${place}`)}
      unsummed={({ right }) => level === 'facility' && !right}
      nameOf={(line) => nameOf(line, speech)}
      onSort={(next) => choose({ sort: next })}
      orderWords={({ by, down }) =>
        by === 'overdue' && down ? t('facilities.overview.table.lateFirst') : null
      }
    />
  )
}
