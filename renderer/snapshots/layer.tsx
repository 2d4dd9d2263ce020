import { useEffect } from 'react'
import { useKeys } from '../components/keymap'
import type { Shot } from '../components/shot'
import { useShared } from '../state'
import type { PastOf } from './catch'
import { complain, type Trouble, tellFolder } from './notices'
import { Signs } from './signs'
import { useConnected, useSnapshots } from './store'
import { copyTile, printTile, takeEach, takeTile, takeWall } from './take'

export type SnapshotKey = 'tile' | 'wall' | 'each' | 'copy' | 'print'

/** The wall, as this feature needs it. None of it may change from one drawing to the next. */
export interface WallView {
  /** The tile that keys act on. */
  selected: () => Shot | null
  /** Every tile that can be seen. */
  shown: () => Shot[]
  /** Those that keys act on together; empty unless there are several. */
  several: () => Shot[]
  pastOf: PastOf
}

const troubles: Record<SnapshotKey, Trouble> = {
  ...{ tile: 'notSaved', wall: 'notSaved', each: 'notSaved' },
  ...{ copy: 'notCopied', print: 'notPrinted' },
}

/** The tile says at once that it was taken: when that comes to nothing, it must be said. */
export const perform = (key: SnapshotKey, wall: WallView): Promise<void> =>
  begin(key, wall).catch((error) => {
    console.error(error)
    complain(troubles[key], 'error')
  })

function begin(key: SnapshotKey, { selected, shown, several, pastOf }: WallView): Promise<void> {
  if (key === 'wall') return takeWall(shown(), pastOf)
  if (key === 'each') return takeEach(shown(), pastOf)
  if (key === 'copy') return copyTile(selected(), pastOf)
  if (key === 'print') return printTile(selected(), pastOf)
  const together = several()
  return together.length > 1 ? takeEach(together, pastOf) : takeTile(selected(), pastOf)
}

/** Copying text that is marked on the page is the page's own business. */
const isCopyingText = () => (window.getSelection()?.toString() ?? '') !== ''

function useSnapshotKeys(wall: WallView): void {
  useKeys('wall', {
    'snapshot.tile': () => void perform('tile', wall),
    'snapshot.wall': () => void perform('wall', wall),
    'snapshot.each': () => void perform('each', wall),
    'snapshot.copy': () => !isCopyingText() && void perform('copy', wall),
    'snapshot.print': () => void perform('print', wall),
  })
}

/** In kiosk nothing else tells it. */
function useFolderTrouble(): void {
  const trouble = useSnapshots((state) => state.now?.trouble ?? 'none')
  useEffect(() => tellFolder(trouble), [trouble])
}

/** Lies over the wall: keys, and a sign at each tile that was taken. */
export function SnapshotLayer({ wall }: { wall: WallView }) {
  const bare = useShared(({ registry }) => registry.mode === 'real' && !registry.cameras.length)
  useConnected()
  useSnapshotKeys(wall)
  useFolderTrouble()
  return bare ? null : <Signs />
}
