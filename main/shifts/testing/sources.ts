import type { Outage } from '../../../preload/contract'
import type { ShiftCamera, ShiftSources } from '../sources'

export const at = (time: string, day = '2026-11-22') => Date.parse(`${day}T${time}:00+07:00`)

export const camera = (n: number, changes: Partial<ShiftCamera> = {}): ShiftCamera => ({
  ...{ id: `c${n}`, code: `KT-0${n}`, name: `Hành lang ${n}`, enabled: true },
  ...{ facility: 'CS1', facilityName: 'Ký túc xá Quy Nhơn' },
  ...changes,
})

export const outage = (changes: Partial<Outage> = {}): Outage => ({
  ...{ id: 'o1', kind: 'facility', facility: 'CS1', cameras: ['c1', 'c2'], from: at('23:05') },
  ...{ to: null, cause: 'power', planned: false, alarmAt: at('23:06'), level: 0, never: false },
  ...{ acknowledged: { at: at('23:10'), by: 'Lê Thị Hoa' }, escalatedAt: null, owner: '' },
  notes: [
    {
      ...{ at: at('23:15'), by: 'Lê Thị Hoa', text: 'Mất điện toàn khu' },
      call: { at: at('23:14'), phone: '0912345601', with: 'Nguyễn Văn Bảo' },
    },
  ],
  ...changes,
})

/** Five cameras: two lost, one switched off, one never tried, one well. */
export const sources = (changes: Partial<ShiftSources> = {}): ShiftSources => ({
  cameras: () => [1, 2, 3, 4, 5].map((n) => camera(n, { enabled: n !== 3 })),
  facilityName: () => 'Ký túc xá Quy Nhơn',
  watched: () =>
    new Map([
      ['c1', { state: 'down', reason: 'no-answer', since: at('23:06') } as const],
      ['c2', { state: 'down', reason: 'no-answer', since: at('23:05') } as const],
      ['c3', { state: 'up', reason: 'none', since: at('20:00') } as const],
      ['c5', { state: 'up', reason: 'none', since: at('20:00') } as const],
    ]),
  outages: async () => [outage()],
  marks: async () => ({ list: [], openBefore: 3 }),
  lastSeen: (id) => ({ c5: at('23:59'), c1: at('21:00') })[id] ?? null,
  knownSince: () => new Map([['c4', at('08:00')]]),
  attention: async () => [],
  sent: async () => [],
  equipment: async () => ({ diskFree: 1e11, crashes: 0, hangs: 0, uptime: 3_600_000 }),
  ...changes,
})
