import type { Marked } from '../../preload/contract'

/** What a tile tells of a mark while its files are being made; by id of the mark. */
export type Signs = Readonly<Record<string, Marked>>

export const withSign = (signs: Signs, marked: Marked): Signs => ({ ...signs, [marked.id]: marked })

export function withoutSign(signs: Signs, id: string): Signs {
  const { [id]: _gone, ...rest } = signs
  return rest
}

const urgency: Record<Marked['state'], number> = { failed: 2, keeping: 1, saved: 0 }

/** The one sign of a camera: what went wrong before what goes on, the newest of its kind. */
export function signOf(signs: Signs, camera: string): Marked | undefined {
  let found: Marked | undefined
  for (const each of Object.values(signs)) {
    if (!each.cameras.includes(camera)) continue
    const more = found ? urgency[each.state] - urgency[found.state] : 1
    if (!found || more > 0 || (more === 0 && each.id > found.id)) found = each
  }
  return found
}

export const countOf = (signs: Signs, state: Marked['state']): number =>
  Object.values(signs).filter((each) => each.state === state).length

/** The key press, in ms since 1970: a mark's id begins with it, in UTC. */
export function momentOf(id: string): number {
  const [day = '', time = '', ms = ''] = id.split('-')
  const pair = (text: string, at: number) => Number(text.slice(at, at + 2))
  return Date.UTC(
    Number(day.slice(0, 4)),
    pair(day, 4) - 1,
    pair(day, 6),
    pair(time, 0),
    pair(time, 2),
    pair(time, 4),
    Number(ms),
  )
}
