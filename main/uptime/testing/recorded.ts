import type { MaintenancePlan } from '../../../preload/contract'
import type { JournalLine } from '../../watch'
import type { UptimeWorld } from '../places'

/** `2026-11-22 02:10` of Vietnam, in ms since 1970. */
export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`)

const is = (time: string, camera: string, state: 'up' | 'down' | 'off'): JournalLine => ({
  ...{ kind: 'change', at: at(time), camera, state },
  reason: state === 'down' ? 'no-answer' : 'none',
})

/**
 * A recorded day, 22 November, with what comes before and after it. The station began on the 21st at
 * 20:00, was killed on the 22nd at 02:10 and began again at 02:40; it knew nothing of its cameras
 * until 02:41. It was ended on the 23rd at 01:00.
 */
export const RECORDED: JournalLine[] = [
  { kind: 'began', at: at('2026-11-21 20:00') },
  ...['a', 'b', 'c', 'removed'].map((camera) => is('2026-11-21 20:00', camera, 'up')),
  is('2026-11-21 23:00', 'c', 'down'), // over midnight
  is('2026-11-22 01:30', 'c', 'up'),
  { kind: 'alive', at: at('2026-11-22 02:10') },
  { kind: 'began', at: at('2026-11-22 02:40') },
  ...['a', 'b', 'c'].map((camera) => is('2026-11-22 02:41', camera, 'up')),
  is('2026-11-22 05:00:00', 'b', 'down'), // a flap
  is('2026-11-22 05:00:20', 'b', 'up'),
  is('2026-11-22 05:00:40', 'b', 'down'),
  is('2026-11-22 05:01:00', 'b', 'up'),
  is('2026-11-22 08:30', 'a', 'down'), // half of it in maintenance
  is('2026-11-22 09:30', 'a', 'up'),
  is('2026-11-22 10:00', 'd', 'up'), // registered
  is('2026-11-22 15:00', 'c', 'off'), // switched off
  is('2026-11-22 23:30', 'd', 'down'), // over midnight
  is('2026-11-23 00:15', 'd', 'up'),
  { kind: 'ended', at: at('2026-11-23 01:00') },
]

/** Of camera a, 08:00 to 09:00 on the recorded day. */
export const PLAN: MaintenancePlan = {
  ...{ id: 'p1', facility: 'F1', cameras: ['a'], reason: 'Thay nguồn', by: 'An', at: 0 },
  ...{ from: at('2026-11-22 08:00'), to: at('2026-11-22 09:00'), weekly: false, until: null },
}

const facility = (code: string, authority: string, district: string) => ({
  ...{ code, name: `Cơ sở ${code}`, authority, district },
})
const camera = (id: string, of: string) => ({ id, code: id, name: `Camera ${id}`, facility: of })

/** Camera e was never watched. */
export const WORLD: UptimeWorld = {
  facilities: [facility('F1', 'SYT', '540'), facility('F2', 'HUYEN', '541')],
  cameras: [
    ...['a', 'b'].map((id) => camera(id, 'F1')),
    ...['c', 'd', 'e'].map((id) => camera(id, 'F2')),
  ],
  provinceOf: () => '52',
}
