import type { WarmScene } from './messages'
import { richest, shareOut } from './pace'
import type { Shown } from './shown'
import { claimOf, type Slot, wanted } from './slot'

type Streams = ReadonlyMap<string, Shown>

/** How much of each stream is decoded and shown while so many steps of load are shed. */
export function setPaces(
  slots: ReadonlyMap<number, Slot>,
  streams: Streams,
  warm: readonly WarmScene[],
  steps: number,
): void {
  const claims = [...slots.values()].map(({ scene }) => claimOf(scene))
  const paces = shareOut(claims, steps)
  for (const [id, slot] of slots) slot.pace = paces.get(id) ?? 'full'
  for (const stream of streams.values()) stream.player.pace = 'keys'
  for (const slot of slots.values()) demand(slot, streams)
  // Fluent from its first moment on the screen, unless the machine has too much to do already.
  if (steps > 0) return
  for (const each of warm) {
    const stream = each.keys ? undefined : streams.get(wanted(each))
    if (stream) stream.player.pace = 'full'
  }
}

/** A covered tile needs no more than keyframes, to be back at once. */
function demand({ scene, shown, pace }: Slot, streams: Streams): void {
  for (const key of [wanted(scene), shown]) {
    const player = key ? streams.get(key)?.player : undefined
    if (player) player.pace = richest(player.pace, scene.hidden ? 'keys' : pace)
  }
}
