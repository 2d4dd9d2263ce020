import { useEffect } from 'react'
import { isTyping } from '../components/keyboard'
import type { Shot } from '../components/shot'
import { useShared } from '../state'
import type { PastOf } from './catch'
import { type SnapshotKey, snapshotKey } from './keys'
import { complain, type Trouble, tellFolder } from './notices'
import { Signs } from './signs'
import { useConnected, useSnapshots } from './store'
import { copyTile, printTile, takeEach, takeTile, takeWall } from './take'

/** The wall, as this feature needs it. None of it may change from one drawing to the next. */
export interface WallView {
  /** The tile that keys act on. */
  selected: () => Shot | null
  /** Every tile that can be seen. */
  shown: () => Shot[]
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

function begin(key: SnapshotKey, { selected, shown, pastOf }: WallView): Promise<void> {
  if (key === 'wall') return takeWall(shown(), pastOf)
  if (key === 'each') return takeEach(shown(), pastOf)
  if (key === 'copy') return copyTile(selected(), pastOf)
  if (key === 'print') return printTile(selected(), pastOf)
  return takeTile(selected(), pastOf)
}

/** Copying text that is marked on the page is the page's own business. */
const isCopyingText = (key: SnapshotKey) =>
  key === 'copy' && (window.getSelection()?.toString() ?? '') !== ''

function useKeys(wall: WallView): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return
      const key = snapshotKey(event)
      if (!key || isCopyingText(key)) return
      event.preventDefault()
      if (!event.repeat) void perform(key, wall)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [wall])
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
  useKeys(wall)
  useFolderTrouble()
  return bare ? null : <Signs />
}
