import type { Display, DisplayId } from '../../preload/contract'
import { assign, type Identity, identityOf, type Wanting } from '../screens'

/** Where a show belongs, as it remembers it. */
export interface Home {
  output: Identity
  presenter: Identity
  /** Both on one display: there was no other, and it was chosen all the same. */
  shared: boolean
  /** There beside the output ever since it was seen last: none of them can be its own. */
  others: DisplayId[]
}

/** Where it is now. */
export interface Grounds {
  /** Null: its display is away. */
  output: Display | null
  /** Null: only the output's display is there, which is not for the speaker's notes. */
  presenter: Display | null
  home: Home
}

const area = ({ width, height }: Display) => width * height

/**
 * The output's display when a show starts.
 * @param wanted null: one that is free, which is none when there is only one
 * @param here the display of the window that asks
 */
export function outputAt(displays: Display[], wanted: DisplayId | null, here: DisplayId | null) {
  if (wanted !== null) return displays.find(({ id }) => id === wanted) ?? null
  const speaker = speakerAt(displays, here)
  const free = displays.filter(({ id, internal }) => id !== speaker?.id && !internal)
  return free.sort((a, b) => area(b) - area(a))[0] ?? null
}

/** The speaker's, of those that are left: the laptop's own before others. */
export const speakerAt = (displays: Display[], here: DisplayId | null): Display | null =>
  displays.find(({ internal }) => internal) ??
  displays.find(({ id }) => id === here) ??
  displays.find(({ primary }) => primary) ??
  displays[0] ??
  null

/** Where a show begins whose output is on this display. */
export function homeOf(displays: Display[], output: Display, here: DisplayId | null): Home {
  const presenter = speakerAt(
    displays.filter(({ id }) => id !== output.id),
    here,
  )
  const shared = presenter === null
  const others = othersThan(output, displays)
  return { output: identityOf(output), presenter: identityOf(presenter ?? output), shared, others }
}

/**
 * Displays came, went or changed. The output is on its own one or nowhere: never over the
 * speaker's notes. The notes are never on the output's, unless they always were.
 */
export function groundsOf(home: Home, displays: Display[]): Grounds {
  const { shared } = home
  const others = home.others.filter((id) => displays.some((each) => each.id === id))
  const output = outputOf(
    home,
    displays.filter(({ id }) => !others.includes(id)),
  )
  const speaker = speakerOf(home, displays, output)
  const other = shared
    ? speakerAt(
        displays.filter((each) => each !== output),
        null,
      )
    : null
  const presenter = other ?? speaker?.display ?? null
  const alone = presenter !== null && presenter !== output
  return {
    output,
    presenter,
    home: {
      output: output ? identityOf(output) : home.output,
      // One that it only has for want of its own is not remembered.
      presenter: presenter && (other || !speaker?.instead) ? identityOf(presenter) : home.presenter,
      shared: shared && !alone,
      others: output ? othersThan(output, displays) : others,
    },
  }
}

const othersThan = (output: Display, displays: Display[]) =>
  displays.flatMap(({ id }) => (id === output.id ? [] : [id]))

interface Found {
  display: Display
  /** For want of its own. */
  instead: boolean
}

function outputOf({ output }: Home, displays: Display[]): Display | null {
  const wanting = { id: 'output', display: output, now: output.id, shares: false, always: false }
  const found = foundFor(wanting, displays)
  return found && !found.instead ? found.display : null
}

/** Not on the output's display, unless both are on one. */
function speakerOf(
  { presenter, shared }: Home,
  displays: Display[],
  output: Display | null,
): Found | null {
  const wanting = { id: 'presenter', display: presenter, now: presenter.id, always: true }
  const free = shared ? displays : displays.filter((each) => each !== output)
  return foundFor({ ...wanting, shares: shared }, free)
}

function foundFor(wanting: Wanting, displays: Display[]): Found | null {
  const place = assign([wanting], displays).get(wanting.id)
  const display = displays.find(({ id }) => id === place?.display)
  return display ? { display, instead: place?.instead ?? false } : null
}
