import type { Display } from '../../preload/contract'

/** A display as a screen remembers it. */
export type Identity = Pick<Display, 'id' | 'label' | 'x' | 'y' | 'width' | 'height'>

/** A screen that wants a place. */
export interface Wanting {
  id: string
  /** Null: it has never had one. */
  display: Identity | null
  /** Where its window is now, and belongs: ids hold as long as the system runs, positions do not. */
  now?: number | null
  /** It stands before another screen's window; else it has a display to itself. */
  shares: boolean
  /** It takes any place rather than none: the window that works all others. */
  always: boolean
}

export interface Place {
  display: number
  /** It is not the one that it remembers. */
  instead: boolean
}

type Same = (was: Identity, is: Display, now?: number | null) => boolean

const kind: Same = (was, is) =>
  was.label === is.label && was.width === is.width && was.height === is.height
const position: Same = (was, is) => was.x === is.x && was.y === is.y

/**
 * From sure to likely. Two of one kind are told apart by their position first, since systems swap
 * the ids of identical monitors; a position alone proves nothing.
 */
const SIGNS: Same[] = [
  (_was, is, now) => is.id === now,
  (was, is) => kind(was, is) && position(was, is),
  (was, is) => was.id === is.id && kind(was, is),
  // Another resolution.
  (was, is) => was.id === is.id && was.label === is.label,
  kind,
  (was, is) => was.label !== '' && was.label === is.label,
]

/** From left to right, then from top to bottom. */
export const byPosition = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  a.x - b.x || a.y - b.y

/**
 * Which screen goes where. Screens with a display of their own never share one while another is
 * free. Who finds no display at all is missing in the answer.
 */
export function assign(screens: Wanting[], displays: Display[]): Map<string, Place> {
  const places = new Map<string, Place>()
  const free = new Map(displays.map((each) => [each.id, each]))
  const alone = screens.filter(({ shares }) => !shares)
  const waiting = () => alone.filter(({ id }) => !places.has(id))
  for (const same of SIGNS) {
    for (const { id, display: was, now } of waiting()) {
      const found = was && [...free.values()].find((is) => same(was, is, now))
      if (!found) continue
      places.set(id, { display: found.id, instead: false })
      free.delete(found.id)
    }
  }
  const rest = [...free.values()].sort(byPosition)
  for (const { id, display } of inOrder(waiting())) {
    const next = rest.shift()
    if (next) places.set(id, { display: next.id, instead: display !== null })
  }
  for (const screen of screens) {
    if (places.has(screen.id)) continue
    const found = shared(screen, displays)
    if (found) places.set(screen.id, found)
  }
  return places
}

/** Who remembers a place further left comes first; who remembers none comes last. */
const inOrder = (screens: Wanting[]) =>
  [...screens].sort((a, b) =>
    a.display && b.display
      ? byPosition(a.display, b.display)
      : Number(!a.display) - Number(!b.display),
  )

/** On a display that may be taken: where it was, or, if it must be somewhere, anywhere. */
function shared({ display: was, now, shares, always }: Wanting, displays: Display[]): Place | null {
  if (shares && was) {
    for (const same of SIGNS) {
      const found = displays.find((is) => same(was, is, now))
      if (found) return { display: found.id, instead: false }
    }
  }
  const primary = displays.find((each) => each.primary) ?? displays[0]
  if (!primary || !(always || (shares && !was))) return null
  return { display: primary.id, instead: was !== null }
}
