import { type MouseEvent, memo, type ReactNode, useRef } from 'react'
import { type LayoutCell, type PanelChoice, panelOf } from '../../../preload/contract'
import { timeOf } from '../../components/shot'
import { useHand } from '../../components/view'
import { toggleEnlarged } from '../actions'
import { AlertSign } from '../alert/alert-sign'
import { noteTile } from '../alert/note'
import { useCovering } from '../privacy/badge'
import { focused, pick, picksSeveral } from '../several/several'
import { type OnMark, type OnReplay, shotOf } from '../shot'
import { canRetry } from '../tile-state'
import { selectTile, useTiles } from '../tiles'
import { ZoomMap } from '../view/zoom-map'
import { Caption } from './caption'
import { EmptyWords } from './empty-words'
import { PanelTools, Tools } from './tools'
import { TranscodedAdvice } from './transcoded'
import { useTile } from './use-tile'
import { useTileDrag } from './use-tile-drag'
import { useTileLabel } from './use-tile-label'
import { Words } from './words'

const placeOf = ({ x, y, w, h }: LayoutCell) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
})

interface TileProps {
  index: number
  cell: LayoutCell
  onMark: OnMark
  onReplay: OnReplay
  /** Draws a panel of figures. */
  figures: (panel: PanelChoice) => ReactNode
}

/** One cell of the wall: the picture, and words only where there is none. */
export const Tile = memo(function Tile({ index, cell, onMark, onReplay, figures }: TileProps) {
  const ref = useRef<HTMLElement>(null)
  const { camera, shown, enlarged, hostRef, status, ...rest } = useTile(index, ref)
  const panel = camera ? null : panelOf(shown)
  const selected = useTiles((state) => state.selected === index)
  const together = useTiles((state) => state.several.includes(index))
  const inTabOrder = useTiles((state) => (state.selected ?? 0) === index)
  const over = useTileDrag(ref, index, camera !== undefined || panel !== null)
  useHand(ref, index)
  const covering = useCovering(camera?.id)
  const label = useTileLabel(index, camera, rest.state, shown)
  const mark = (event: MouseEvent) => {
    event.preventDefault()
    focused(index)
    onMark(shotOf(index), timeOf(event.nativeEvent))
  }
  const replay = () => {
    selectTile(index)
    onReplay(shotOf(index))
  }
  const click = (event: MouseEvent<HTMLElement>) => {
    if (picksSeveral(event)) return
    event.currentTarget.focus()
    selectTile(index)
    noteTile(index)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, this is a picture
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled for the whole wall
    <section
      ref={ref}
      role="group"
      className="tile"
      data-testid="tile"
      data-index={index}
      data-camera={camera?.code ?? ''}
      data-state={rest.state}
      data-panel={panel?.kind}
      data-picture={rest.view.width || undefined}
      data-selected={selected || undefined}
      data-together={together || undefined}
      data-enlarged={enlarged || undefined}
      data-over={over || undefined}
      data-private={covering}
      data-zoomed={rest.framing.scale > 1 || undefined}
      aria-label={label}
      tabIndex={inTabOrder ? 0 : -1}
      style={enlarged ? undefined : placeOf(cell)}
      onFocus={() => {
        focused(index)
        noteTile(index)
      }}
      onMouseDown={(event) => pick(event, index)}
      onClick={click}
      onDoubleClick={() => toggleEnlarged(index)}
      onContextMenu={camera && mark}
    >
      <div ref={hostRef} className="tile-host" />
      {camera ? (
        <>
          <div className="tile-over">
            <Words camera={camera} {...rest} />
            <Caption {...{ index, camera, status }} pace={rest.view.pace} sound={rest.sound} />
          </div>
          <AlertSign camera={camera.id} />
          <ZoomMap tile={ref} picture={rest.view} framing={rest.framing} />
          <TranscodedAdvice camera={camera} status={status} />
          <Tools
            {...{ index, enlarged, retry: canRetry(rest.state), onMark: mark }}
            moves={camera.onvif !== ''}
            onReplay={replay}
          />
        </>
      ) : panel ? (
        <>
          <div className="tile-panel">{figures(panel)}</div>
          <PanelTools {...{ index, enlarged }} />
        </>
      ) : (
        <EmptyWords index={index} />
      )}
    </section>
  )
})
