import { IconPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LayoutCell, TourRun } from '../../preload/contract'
import { useShared } from '../state'
import { Ring } from './ring'
import { useTouring } from './touring'
import css from './tours.module.css'
import { useToolsAt } from './use-tools-at'
import { useTourBusy } from './use-tour-busy'
import { useTourKeys } from './use-tour-keys'

/** Over the tiles: rings and signs of tours. @param selected the selected cell, or null */
export function TourLayer({ selected }: { selected: () => number | null }) {
  useTourKeys(selected)
  useTourBusy()
  const now = useTouring()
  const { grid, enlarged } = useShared((state) => state.wall)
  if (!now) return null
  const first = enlarged ?? 0
  return grid.cells.map((cell, index) => {
    const run = now.cells.find((each) => each.cell === index)
    const pages = index === first ? now.pages : null
    const held = now.held.includes(index)
    if ((!run && !pages && !held) || (enlarged !== null && enlarged !== index)) return null
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the index is the cell's identity
      <Corner key={index} index={index} cell={enlarged === null ? cell : null}>
        {held && <Held />}
        {run && <Sign run={run} />}
        {pages && <Sign run={pages} />}
      </Corner>
    )
  })
}

interface CornerProps {
  index: number
  /** Null where the tile fills the wall. */
  cell: LayoutCell | null
  children: React.ReactNode
}

/** At the top right, below the tile's tools while they are there. */
function Corner({ index, cell, children }: CornerProps) {
  const low = useToolsAt(index)
  return (
    <div
      className={css.cell}
      data-enlarged={cell === null || undefined}
      data-cell={index}
      style={cell ? areaOf(cell) : undefined}
    >
      <div className={css.corner} data-low={low || undefined}>
        {children}
      </div>
    </div>
  )
}

function Sign({ run }: { run: TourRun }) {
  const { t } = useTranslation()
  const { paused, skipped, page, pages } = run
  const words = [
    paused === 'no' ? '' : t(`tours.paused.${paused}`),
    skipped > 0 ? t('tours.skipped', { count: skipped }) : '',
  ].filter(Boolean)
  return (
    <span
      className={css.sign}
      data-testid="tour-sign"
      data-paused={paused}
      title={[run.name, t('tours.page', { page, pages }), ...words].join(' · ')}
    >
      {words.map((each) => (
        <span key={each} className={css.words}>
          {each}
        </span>
      ))}
      <Ring run={run} />
    </span>
  )
}

function Held() {
  const { t } = useTranslation()
  return (
    <span className={css.sign} data-testid="tour-held">
      <IconPin aria-hidden="true" />
      <span className={css.words}>{t('tours.held')}</span>
    </span>
  )
}

/** The grid's area is what an absolute child is placed in: nothing of the grid moves. */
const areaOf = ({ x, y, w, h }: LayoutCell) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
})
