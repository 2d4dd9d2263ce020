import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutCell } from '../../preload/contract'
import { transformOf } from '../components/player'
import { settle } from '../components/settle'
import { tileElement } from '../components/shot'
import { useSilence } from '../components/sound'
import { useFraming, useHand, useSize } from '../components/view'
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
  useSilence(cell)
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
      data-working
      data-enlarged={enlarged || undefined}
      data-shown={open.view.shown > 0 || undefined}
      style={enlarged ? undefined : areaOf(place)}
      // Keys stay with the tile, whatever is pressed here.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tileElement(cell)?.focus()}
      onDoubleClick={() => settle(api.wall.enlarge(enlarged ? null : cell))}
      onContextMenu={mark}
    >
      <Picture cell={cell} camera={open.shot.camera} />
      <Head view={open.view} camera={open.shot.camera} />
      <Bar playing={open.view.playing} speed={open.view.speed} />
    </div>
  )
}

/** Framed as the tile is; what is marked or kept of it is the whole picture as it came. */
function Picture({ cell, camera }: { cell: number; camera: string }) {
  const ref = useRef<HTMLDivElement>(null)
  const size = useSize(ref)
  const framing = useFraming(cell, camera)
  const { width, height } = screen.canvas
  useHand(ref, cell)
  useLayoutEffect(() => {
    const transform = transformOf(size, { width, height }, framing)
    const framed = { width: `${width}px`, height: `${height}px`, transform }
    const style = transform ? framed : { width: '', height: '', transform: '' }
    Object.assign(screen.canvas.style, style)
  }, [size, width, height, framing])
  useEffect(() => {
    screen.canvas.className = css.picture ?? ''
    ref.current?.append(screen.canvas)
    return () => screen.canvas.remove()
  }, [])
  return <div ref={ref} className={css.screen} />
}
