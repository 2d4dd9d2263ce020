import { useEffect } from 'react'
import { useKeys } from '../components/keymap'
import type { Shot } from '../components/shot'
import { useShared } from '../state'
import { type ReplayAct, replayKeys } from './keys'
import { act, close } from './replay'
import { ReplayTile } from './replay-tile'
import { useReplay } from './store'

export interface ReplayLayerProps {
  /** The tile that keys are meant for. */
  selected(): Shot | null
  /** A mark of the replay's tile was asked for. */
  onMark(shot: Shot): void
}

/** Lies over the wall: one tile's past, while its present goes on beneath. */
export function ReplayLayer({ selected, onMark }: ReplayLayerProps) {
  const open = useReplay((state) => state.open)
  useReplayKeys(selected)
  useCloseWhenGone(open?.shot)
  return open && <ReplayTile open={open} onMark={() => onMark(open.shot)} />
}

/** Before the wall hears of it: what a replay takes for itself means something else there. */
function useReplayKeys(selected: ReplayLayerProps['selected']) {
  const perform = (what: ReplayAct) => void act(what, selected())
  const isOpen = () => {
    const { open } = useReplay.getState()
    // With nothing selected there is only one tile that keys can mean.
    return open !== null && (selected()?.cell ?? open.shot.cell) === open.shot.cell
  }
  useKeys('replay', replayKeys(perform, isOpen), { capture: true })
}

/** Another camera in the cell, another tile over it, or no such cell any more. */
function useCloseWhenGone(shot: Shot | undefined) {
  const gone = useShared(
    ({ wall: { cells, enlarged, grid } }) =>
      shot !== undefined &&
      (cells[shot.cell] !== shot.camera ||
        // A grid with fewer tiles keeps the cameras of those that it does not show.
        !grid.cells[shot.cell] ||
        (enlarged !== null && enlarged !== shot.cell)),
  )
  useEffect(() => {
    if (gone) close()
  }, [gone])
  useEffect(() => close, [])
}
