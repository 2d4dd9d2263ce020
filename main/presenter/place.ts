import type { Display, DisplayId } from '../../preload/contract'
import { assign, type Identity, identityOf } from '../screens'

/** Where a show belongs, as it remembers it. */
export interface Home {
  output: Identity
  presenter: Identity
  /** Both on one display: there was no other, and it was chosen all the same. */
  shared: boolean
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
  return { output: identityOf(output), presenter: identityOf(presenter ?? output), shared }
}

/**
 * Displays came, went or changed. The output is on its own one or nowhere: never over the
 * speaker's notes. The notes are never on the output's, unless they always were.
 */
export function groundsOf(home: Home, displays: Display[]): Grounds {
  const { shared } = home
  const places = assign(
    [
      {
        ...{ id: 'presenter', display: home.presenter, now: home.presenter.id },
        ...{ shares: shared, always: true },
      },
      {
        ...{ id: 'output', display: home.output, now: home.output.id },
        ...{ shares: false, always: false },
      },
    ],
    displays,
  )
  const at = (id: string) => {
    const place = places.get(id)
    const display = displays.find((each) => each.id === place?.display)
    return display ? { display, instead: place?.instead ?? false } : null
  }
  const [found, speaker] = [at('output'), at('presenter')]
  const output = found && !found.instead ? found.display : null
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
    presenter: alone || shared ? presenter : null,
    home: {
      output: output ? identityOf(output) : home.output,
      // One that it only has for want of its own is not remembered.
      presenter: presenter && (other || !speaker?.instead) ? identityOf(presenter) : home.presenter,
      shared: shared && !alone,
    },
  }
}
