import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutCell } from '../../preload/contract'
import { settle } from '../components/settle'
import { tileElement } from '../components/shot'
import { api, useShared } from '../state'
import { Bar } from './bar'
import { Head } from './head'
import css from './replay.module.css'
import { screen } from './screen'
import type { OpenReplay } from './store'

/** The grid's area is what an absolute child is placed in: nothing of the grid moves. */
const areaOf = ({ x, y, w, h }: LayoutCell) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
})

/** Over its tile, as large as it: what was there, when it was, and the way back. */
export function ReplayTile({ open, onMark }: { open: OpenReplay; onMark: () => void }) {
  const { t } = useTranslation()
  const { cell } = open.shot
  const enlarged = useShared(({ wall }) => wall.enlarged === cell)
  const place = useShared(({ wall }) => wall.grid).cells[cell]
  if (!place) return null
  const mark = (event: MouseEvent) => {
    event.preventDefault()
    tileElement(cell)?.focus()
    onMark()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, this is a picture
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled for the whole wall
    <div
      role="group"
      aria-label={t('replay.label')}
      className={css.replay}
      data-testid="replay"
      data-enlarged={enlarged || undefined}
      data-shown={open.view.shown > 0 || undefined}
      style={enlarged ? undefined : areaOf(place)}
      // Keys stay with the tile, whatever is pressed here.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tileElement(cell)?.focus()}
      onDoubleClick={() => settle(api.wall.enlarge(enlarged ? null : cell))}
      onContextMenu={mark}
    >
      <Picture />
      <Head view={open.view} camera={open.shot.camera} />
      <Bar playing={open.view.playing} speed={open.view.speed} />
    </div>
  )
}

function Picture() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    screen.canvas.className = css.picture ?? ''
    ref.current?.append(screen.canvas)
    return () => screen.canvas.remove()
  }, [])
  return <div ref={ref} className={css.screen} />
}
