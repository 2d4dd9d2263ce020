import {
  type Display,
  type ProgrammeId,
  type ScreenInfo,
  type ShowMode,
  ShowStart,
} from '../../../preload/contract'
import { ZONE_MS } from '../../components/time-fields'
import type { Choices } from '../remembered'

const DAY = 24 * 3_600_000

/** Displays on which a wall of the station stands. */
export const takenBy = (screens: readonly ScreenInfo[]): ReadonlySet<number> =>
  new Set(
    screens.flatMap(({ open, shown, display }) =>
      open && shown && display !== null ? [display] : [],
    ),
  )

/** The big screen, as far as can be told: one without a wall, no laptop's own, the largest. */
export function bigScreen(
  displays: readonly Display[],
  screens: readonly ScreenInfo[],
): Display | null {
  const taken = takenBy(screens)
  const rank = ({ id, internal, primary, width, height, scale }: Display) =>
    (taken.has(id) ? 0 : 8) +
    (internal ? 0 : 4) +
    (primary ? 0 : 2) +
    (width * height * scale) / 1e9
  return [...displays].sort((a, b) => rank(b) - rank(a))[0] ?? null
}

/** What was chosen, as long as it is plugged in; else the big screen of now. */
export const shownOn = (
  chosen: number | null,
  displays: readonly Display[],
  screens: readonly ScreenInfo[],
): number | null =>
  displays.some(({ id }) => id === chosen) ? chosen : (bigScreen(displays, screens)?.id ?? null)

/** When the meeting is thought to begin: today, at this minute of the day in Vietnam. */
export function clockFrom(minutes: number | null, now: number): number {
  if (minutes === null) return now
  const midnight = Math.floor((now + ZONE_MS) / DAY) * DAY - ZONE_MS
  return midnight + minutes * 60_000
}

export interface Wanted extends Pick<Choices, 'muted' | 'speed' | 'auto' | 'clock'> {
  programme: ProgrammeId
  mode: ShowMode
  from: number
  display: number | null
}

/** A show runs by the real clock, and only when somebody presses a key. */
export function startOf(wanted: Wanted, now: number): ShowStart {
  const { programme, mode, from, display, muted, speed, auto, clock } = wanted
  const live = mode === 'show'
  return ShowStart.parse({
    ...{ programme, mode, from, muted: live && muted },
    ...{ display: live ? display : null, speed: live ? 1 : speed },
    ...{ clockFrom: live ? now : clockFrom(clock, now), auto: !live && auto },
  })
}
