import type { Claim, Facility, Figures, Reached, Stage } from '../../../preload/contract'
import { REACHED, STAGES } from '../../../preload/contract'

/** Whether the day of a stage is noted, and has come. */
export type Has = Record<Stage, boolean>

export const stagesBy = ({ progress }: Facility, today: string): Has =>
  Object.fromEntries(
    STAGES.map((stage) => [stage, progress[stage] !== '' && progress[stage] <= today]),
  ) as Has

/** The last stage that has its day. */
export const reachedBy = (has: Has): Reached =>
  [...STAGES].reverse().find((stage) => has[stage]) ?? REACHED[0]

/** Nobody watches around the clock what is not connected. */
export const connectedBy = (has: Has): boolean => has.connected || has.watched

const skipped = (has: Has) => {
  const last = STAGES.map((stage) => has[stage]).lastIndexOf(true)
  return STAGES.some((stage, i) => i < last && !has[stage])
}

/** These only want a look; every other claim is contradicted by what is measured. */
const MILD: readonly Claim[] = ['over-capacity', 'connected-unseen', 'picture-not-connected']

export const contradicts = (claims: readonly Claim[]) =>
  claims.some((claim) => !MILD.includes(claim))

/** Where what is noted of a facility does not go with what is measured there. */
export function claimsOf(
  has: Has,
  { there, off, day, failed, missing, unfit, toForward, forwarded }: Figures['cameras'],
  quarantined: number | undefined,
  capacity: number | null,
): Claim[] {
  const connected = connectedBy(has)
  const found: [Claim, boolean][] = [
    ['connected-no-camera', connected && there === 0],
    // Whoever watches around the clock has every picture.
    ['connected-no-picture', connected && failed + off > 0],
    ['connected-not-forwarded', connected && forwarded < toForward],
    ['fit-unfit', has.fit && unfit > 0],
    // Cameras of one that is not connected may stand there, and be registered by nobody yet.
    ['installed-missing', has.installed && missing > 0 && (connected || there > 0)],
    ['stage-skipped', skipped(has)],
    ['over-capacity', capacity !== null && (quarantined ?? 0) > capacity],
    ['connected-unseen', connected && there > day + failed + off],
    ['picture-not-connected', !connected && day > 0],
  ]
  return found.flatMap(([claim, holds]) => (holds ? [claim] : []))
}
