import { IconAlertTriangle, IconBookmark, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LayoutCell, Marked } from '../../preload/contract'
import { clockTime } from '../components/time'
import { useShared } from '../state'
import { momentOf, signOf } from './signs'
import css from './signs.module.css'
import { useMarks } from './store'

/** Over the tiles, so that none of them is drawn anew for a sign. */
export function Signs() {
  const signs = useMarks((state) => state.signs)
  const barAt = useMarks((state) => state.open?.shot.cell)
  const { grid, cells, enlarged } = useShared((state) => state.wall)
  return grid.cells.map((cell, index) => {
    const marked = signOf(signs, cells[index] ?? '')
    if (!marked || index === barAt || (enlarged !== null && enlarged !== index)) return null
    // biome-ignore lint/suspicious/noArrayIndexKey: the index is the cell's identity
    return <Sign key={index} marked={marked} cell={enlarged === null ? cell : null} />
  })
}

const icons = { keeping: IconBookmark, saved: IconCheck, failed: IconAlertTriangle }

interface SignProps {
  marked: Marked
  /** Null where the tile fills the wall. */
  cell: LayoutCell | null
}

function Sign({ marked: { id, state }, cell }: SignProps) {
  const { t, i18n } = useTranslation()
  const Icon = icons[state]
  const time = clockTime(momentOf(id), i18n.language, true)
  return (
    <div
      className={css.cell}
      data-enlarged={cell === null || undefined}
      style={cell ? areaOf(cell) : undefined}
    >
      <span role="status" className={css.sign} data-testid="mark-sign" data-mark={state}>
        <Icon aria-hidden="true" />
        <span>{t(`bookmarks.sign.${state}`, { time })}</span>
      </span>
    </div>
  )
}

/** The grid's area is what an absolute child is placed in: nothing of the grid moves. */
const areaOf = ({ x, y, w, h }: LayoutCell) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
})
