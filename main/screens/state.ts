import {
  type Display,
  FIRST_SCREEN,
  type ScreenId,
  type ScreenInfo,
  type ScreensState,
} from '../../preload/contract'
import type { Place } from './assign'
import type { StoredScreens } from './stored'

/** 1 for the first one, else what its name says. */
export const numberOf = (id: ScreenId): number => (id === FIRST_SCREEN ? 1 : Number(id.slice(1)))

/** What windows are told. */
export function stateOf(
  { screens, start }: StoredScreens,
  places: ReadonlyMap<ScreenId, Place>,
  displays: Display[],
  windows: { has(screen: ScreenId): boolean },
): ScreensState {
  const list = screens.map(({ id, name, open, display }): ScreenInfo => {
    const place = places.get(id)
    const shown = windows.has(id)
    const waits = place ? place.instead : !shown && id !== FIRST_SCREEN
    return {
      ...{ id, number: numberOf(id), name, open, shown },
      display: shown ? (place?.display ?? null) : null,
      lost: open && waits && display ? labelOf(display) : null,
    }
  })
  return { screens: list.sort((a, b) => a.number - b.number), displays, start }
}

/** Where a display has no name, its size says enough. */
const labelOf = ({ label, width, height }: Pick<Display, 'label' | 'width' | 'height'>) =>
  label || `${width} × ${height}`
