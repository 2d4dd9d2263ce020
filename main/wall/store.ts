import { z } from 'zod'
import {
  Cells,
  FIRST_SCREEN,
  Grid,
  LayoutId,
  MAX_CELLS,
  MAX_RECENT,
  ScreenId,
  Titles,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { type Arrangement, emptyArrangement, emptyMemory } from './state'
import type { Kept, WallStore } from './wall'

const StoredWall = z.object({
  arrangement: z.object({ layout: LayoutId, grid: Grid, cells: Cells, titles: Titles }),
  memory: z.array(z.array(z.string()).max(MAX_RECENT + 1)).length(MAX_CELLS),
})

const Stored = z.object({ screens: z.record(ScreenId, StoredWall) })
type Stored = z.infer<typeof Stored>

/** Version 1 had one wall, of a built-in layout. */
function fromOne(old: unknown): Stored {
  const { layout, cells } = old as Pick<Arrangement, 'layout' | 'cells'>
  const arrangement = { ...emptyArrangement(layout), cells }
  return { screens: { [FIRST_SCREEN]: { arrangement, memory: emptyMemory() } } }
}

export function openWallCollection(dir: string, clock: Clock): Promise<Collection<Stored>> {
  return openCollection<Stored>({
    ...{ dir, clock, name: 'wall', schema: Stored, version: 2, migrations: { 1: fromOne } },
    defaults: { screens: {} },
  })
}

export interface KeptWalls {
  /** What a screen showed last; null when it never showed anything. */
  load(screen: ScreenId): Kept | null
  save(screen: ScreenId, kept: Kept): void
  /** Once more, before the end: a disk that was full may have room by now. */
  flush(): Promise<void>
}

/** @param told why the walls could not be written (they go on from memory), or null when they were */
export function wallStore(
  collection: Collection<Stored>,
  told: (failure: string | null) => void,
): KeptWalls {
  let now = structuredClone(collection.read()) as Stored
  let unsaved = false
  const write = async () => {
    const next = now
    const saved = await collection.update(() => next)
    unsaved = !saved.ok
    told(saved.ok ? null : saved.reason)
  }
  return {
    load: (screen) => now.screens[screen] ?? null,
    save: (screen, kept) => {
      now = { screens: { ...now.screens, [screen]: kept } }
      void write()
    },
    flush: async () => {
      if (unsaved) await write()
    },
  }
}

export const emptyKept = (): Kept => ({ arrangement: emptyArrangement(), memory: emptyMemory() })

/** Begins as given and is forgotten. */
export const memoryStore = (arrangement: Arrangement): WallStore => ({
  load: () => ({ arrangement, memory: emptyMemory() }),
  save: () => {},
})
