import type { OnvifReason } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import { Talk } from '../soap/talk'
import { type Element, find, numberOf } from '../soap/xml'
import type { OnvifTarget } from '../target'

export interface ClockReading {
  /** The device's clock minus ours; it tells whole seconds, so ±500 ms. */
  offsetMs: number
  /** When, by our clock, in ms since 1970. */
  at: number
  /** How long the answer took. */
  ms: number
}

const QUESTION = '<GetSystemDateAndTime xmlns="http://www.onvif.org/ver10/device/wsdl"/>'

/** What a device's clock shows against ours. */
export function readClock(
  target: OnvifTarget,
  clock: Clock,
): Promise<Result<ClockReading, OnvifReason>> {
  return askClock(new Talk(target, clock), clock)
}

/** The standard gives the time to anyone; some want a login all the same. */
export async function askClock(
  talk: Talk,
  clock: Clock,
  login = true,
): Promise<Result<ClockReading, OnvifReason>> {
  const began = clock.now()
  const told = await (login ? talk.call(QUESTION) : talk.plain(QUESTION))
  if (!told.ok) return told
  const now = clock.now()
  const shown = shownBy(told.value)
  if (shown === null) return fail('rubbish')
  const ms = now - began
  // Between two whole seconds on average, read half-way between question and answer.
  return ok({ offsetMs: Math.round(shown + 500 - (began + ms / 2)), at: now, ms })
}

/** Ms since 1970; null where the date is not whole. Local time alone tells nothing: of which zone? */
function shownBy(told: Element): number | null {
  const utc = find(told, 'UTCDateTime')
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => numberOf(utc, name))
  const [hour, minute, second] = ['Hour', 'Minute', 'Second'].map((name) => numberOf(utc, name))
  if (!utc || !year || !month || !day) return null
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  return Number.isFinite(at) ? at : null
}
