import type { Caller } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { AuditWorld, Deed } from './deed'
import { createSeldom } from './seldom'
import { lineOf } from './table'

export interface WitnessDeps {
  clock: Clock
  world: AuditWorld
  note(deed: Noted): void
}

export interface Noted extends Omit<Deed, 'once' | 'detail'> {
  detail: Record<string, string | number | boolean>
}

/** Sees every call, and puts on record what the table says of it once it is done. */
export function createWitness({ clock, world, note }: WitnessDeps) {
  const seldom = createSeldom(clock)
  return (feature: string, name: string, input: unknown, caller: Caller) => {
    const line = lineOf(feature, name)
    if (!line) return null
    const tell = line(input, world, caller)
    return (reply: unknown): void => {
      const told = isDone(reply) ? tell(reply) : refusedDeed(feature, name, reply)
      for (const deed of told === null ? [] : [told].flat()) {
        const { once = 0, detail = {}, ...all } = deed
        const rest = { ...all, detail: known(detail) }
        const key = JSON.stringify([rest.action, rest.subject, rest.detail.screen, world.who()])
        if (once === 0 || seldom(key, once)) note(rest)
      }
    }
  }
}

/** Whatever a line of the table forgets: a field of such a name is never put on record. */
const SECRET = /^(password|passphrase|secret|pin|old|next|token)$/i

function known(detail: NonNullable<Deed['detail']>): Noted['detail'] {
  const told: Noted['detail'] = {}
  for (const [key, value] of Object.entries(detail))
    if (value !== undefined && !SECRET.test(key)) told[key] = value
  return told
}

/** Of what was refused only this is put on record: somebody tried to get in. */
function refusedDeed(feature: string, name: string, reply: unknown): Deed | null {
  const { reason } = reply as { reason?: string }
  const wrong = feature === 'lock' && reason === 'wrong-pin'
  return wrong ? { action: 'unlock-failed', detail: { what: name } } : null
}

/** Refused, invalid, asked back: nothing was done. */
function isDone(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null || !('status' in reply)) return true
  return reply.status === 'done'
}
