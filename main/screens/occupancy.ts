import { type Display, FIRST_SCREEN, type ScreenId } from '../../preload/contract'
import { byPosition, type Place } from './assign'
import { identityOf, type StoredScreen } from './stored'

type Places = ReadonlyMap<ScreenId, Place>

/** The screen, of those that are open, that has this display to itself. */
export const ownerOf = (
  open: StoredScreen[],
  places: Places,
  display: number,
  but: ScreenId,
): ScreenId | undefined =>
  open.find(({ id, shares }) => !shares && id !== but && places.get(id)?.display === display)?.id

/**
 * Where a screen goes that is opened by hand; null: where it remembers.
 * @param place where that is now, if it is anywhere
 */
export function vacantFor(
  screen: StoredScreen | undefined,
  place: Place | null | undefined,
  displays: Display[],
  owned: (display: number) => boolean,
): Display | null {
  const known = place && !place.instead
  if (known && !screen?.shares) return null
  const free = [...displays].sort(byPosition).find(({ id }) => !owned(id))
  if (!free && known) return null
  return free ?? displays.find(({ primary }) => primary) ?? displays[0] ?? null
}

/** How a screen stands on a display that was chosen for it. */
export function standing(id: ScreenId, display: Display, shares: boolean): Partial<StoredScreen> {
  const alone = id === FIRST_SCREEN ? 'maximised' : 'whole'
  return { display: identityOf(display), shares, mode: shares ? 'window' : alone, window: null }
}
