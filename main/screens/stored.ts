import { z } from 'zod'
import {
  type Display,
  DisplayId,
  FIRST_SCREEN,
  ScreenId,
  ScreenName,
  StartChoices,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

export const Area = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

export type Area = z.infer<typeof Area>

/** How a window stands on its display. */
export const Mode = z.enum(['whole', 'maximised', 'window'])
export type Mode = z.infer<typeof Mode>

const Identity = Area.extend({ id: DisplayId, label: z.string() })

export const StoredScreen = z.object({
  id: ScreenId,
  name: ScreenName,
  open: z.boolean(),
  /** Where it belongs; null before it was ever open. */
  display: Identity.nullable(),
  /** It stands before another screen's window. */
  shares: z.boolean(),
  mode: Mode,
  /** Where it stands as a window, on the desktop as it was then; null: where there is room. */
  window: Area.nullable(),
})
export type StoredScreen = z.infer<typeof StoredScreen>

/** A further window that works every screen, as it stood on the desktop. */
const Control = z.object({ mode: Mode, window: Area })
export type Control = z.infer<typeof Control>

const Stored = z.object({
  screens: z.array(StoredScreen),
  controls: z.array(Control).max(8),
  start: StartChoices,
})
export type StoredScreens = z.infer<typeof Stored>

export const newScreen = (id: ScreenId): StoredScreen => ({
  ...{ id, name: '', open: false, display: null, shares: false, window: null },
  mode: id === FIRST_SCREEN ? 'maximised' : 'whole',
})

export const identityOf = ({ id, label, x, y, width, height }: Display) => ({
  ...{ id, label, x, y, width, height },
})

/** `screens.json`: which walls have windows, where these are, and how the station starts. */
export function openScreensCollection(
  dir: string,
  clock: Clock,
): Promise<Collection<StoredScreens>> {
  return openCollection({
    ...{ dir, clock, name: 'screens', schema: Stored, version: 1, migrations: {} },
    defaults: {
      screens: [{ ...newScreen(FIRST_SCREEN), open: true }],
      controls: [],
      start: { kiosk: false, withSystem: false, lockAfter: 0 },
    },
  })
}
