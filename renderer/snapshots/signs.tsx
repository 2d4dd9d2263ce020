import { IconCameraCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LayoutCell } from '../../preload/contract'
import { clockTime } from '../components/time'
import { useShared } from '../state'
import css from './snapshots.module.css'
import { useSnapshots } from './store'

/** Over the tiles, so that none of them is drawn anew for a sign. */
export function Signs() {
  const signs = useSnapshots((state) => state.signs)
  const { grid, enlarged } = useShared((state) => state.wall)
  return grid.cells.map((cell, index) => {
    const at = signs[index]
    if (at === undefined || (enlarged !== null && enlarged !== index)) return null
    // biome-ignore lint/suspicious/noArrayIndexKey: the index is the cell's identity
    return <Sign key={index} at={at} cell={enlarged === null ? cell : null} />
  })
}

/** @param cell null where the tile fills the wall */
function Sign({ at, cell }: { at: number; cell: LayoutCell | null }) {
  const { t, i18n } = useTranslation()
  return (
    <div
      className={css.cell}
      data-enlarged={cell === null || undefined}
      style={cell ? areaOf(cell) : undefined}
    >
      <span className={css.sign} data-testid="snapshot-sign">
        <IconCameraCheck aria-hidden="true" />
        {t('snapshots.sign', { time: clockTime(at, i18n.language, true) })}
      </span>
    </div>
  )
}

/** The grid's area is what an absolute child is placed in: nothing of the grid moves. */
const areaOf = ({ x, y, w, h }: LayoutCell) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
})
