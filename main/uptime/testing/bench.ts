import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MaintenancePlan, UptimeWhere } from '../../../preload/contract'
import type { JournalLine } from '../../watch'
import { writeJournal } from '../../watch/testing'
import { DAY } from '../journal/day'
import type { UptimeWorld } from '../places'
import { at, PLAN } from './recorded'
import { stationOn } from './station'

const BEGIN = at('2026-08-24 00:00')
const MIN = 60_000
const IN_FACILITY = 10

/** The same each time. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const idOf = (camera: number) => `5b1f0a44-77c1-4d5e-9a10-${`${camera}`.padStart(12, '0')}`

function worldOf(cameras: number): UptimeWorld {
  const facilities = Array.from({ length: Math.ceil(cameras / IN_FACILITY) }, (_, i) => ({
    ...{ code: `CS-${i}`, name: `Cơ sở ${i}`, authority: `A${i % 3}`, district: `D${i % 11}` },
  }))
  return {
    ...{ facilities, provinceOf: () => '52' },
    cameras: Array.from({ length: cameras }, (_, i) => ({
      ...{ id: idOf(i), code: `C-${i}`, name: '', facility: `CS-${Math.floor(i / IN_FACILITY)}` },
    })),
  }
}

/** Each camera is down twice a day, one in a hundred flaps all day; each night the station is off once. */
function linesOf(cameras: number, days: number): JournalLine[] {
  const random = dice(7)
  const lines: JournalLine[] = []
  for (let day = 0; day < days; day++) {
    const begin = BEGIN + day * DAY
    const told: JournalLine[] = []
    const is = (time: number, i: number, up: boolean) =>
      told.push({
        ...{ kind: 'change', at: time, camera: idOf(i), state: up ? 'up' : 'down' },
        reason: up ? 'none' : 'no-answer',
      })
    for (let i = 0; i < cameras; i++) {
      is(begin + 3 * 60 * MIN + random(MIN), i, true)
      for (let n = 0; n < (i % 100 === 0 ? 100 : 2); n++) {
        const from = begin + 4 * 60 * MIN + random(18 * 60 * MIN)
        is(from, i, false)
        is(from + random(30 * MIN), i, true)
      }
    }
    lines.push({ kind: 'began', at: begin + 3 * 60 * MIN })
    for (const line of told.sort((a, b) => a.at - b.at)) lines.push(line)
  }
  lines.push({ kind: 'alive', at: BEGIN + days * DAY - MIN })
  return lines
}

const weekly: MaintenancePlan[] = Array.from({ length: 40 }, (_, i) => ({
  ...{ ...PLAN, id: `p${i}`, facility: `CS-${i}`, cameras: [], weekly: true },
  ...{ from: BEGIN + 26 * 60 * MIN, to: BEGIN + 28 * 60 * MIN },
}))

/** Prints how long pages take, and for how long the longest step of each held up everything else. */
export async function bench(cameras: number, days: number, say: (line: string) => void) {
  const root = mkdtempSync(join(tmpdir(), 'uptime-bench-'))
  const [journal, folded] = [join(root, 'journal'), join(root, 'uptime')]
  try {
    await writeJournal(journal, linesOf(cameras, days))
    say(`${cameras} cameras, ${days} days: journal ${sizeOf(journal)}`)
    const now = BEGIN + days * DAY - MIN
    const open = () => {
      const station = stationOn(journal, folded, now, worldOf(cameras))
      station.plans.push(...weekly)
      return station
    }
    await timed('every day folded for the first time', say, () => open().days.prepare(() => true))
    say(`folded: ${sizeOf(folded)}`)
    const pages = pagesOf(now, days)
    for (const [name, where] of Object.entries(pages))
      await timed(`${name}, first after a start`, say, () => open().uptime.page(where))
    const { uptime } = open()
    await uptime.page(pages['the period, by authority'] as UptimeWhere)
    for (const [name, where] of Object.entries(pages))
      await timed(name, say, () => uptime.page(where))
    const period = { from: BEGIN, to: now }
    await timed('figures of the period, every level', say, () => uptime.figures(period))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function pagesOf(now: number, days: number): Record<string, UptimeWhere> {
  const period = { from: BEGIN, to: BEGIN + days * DAY }
  const today = { from: now - DAY + MIN, to: now + MIN }
  const yesterday = { from: today.from - DAY, to: today.from }
  const order = 'authority' as const
  return {
    'the period, by authority': { period, order, path: ['52'] },
    'the period, by district': { period, order: 'district', path: ['52'] },
    'the period, facilities of a district': { period, order, path: ['52', 'A1', 'D4'] },
    'the period, cameras of a facility': { period, order, path: ['52', 'A1', 'D4', 'CS-4'] },
    'the period, one camera': { period, order, path: ['52', 'A1', 'D4', 'CS-4', idOf(40)] },
    'yesterday, cameras by hour': { period: yesterday, order, path: ['52', 'A1', 'D4', 'CS-4'] },
    'today, by district': { period: today, order: 'district', path: ['52'] },
  }
}

async function timed(name: string, say: (line: string) => void, act: () => Promise<unknown>) {
  const began = performance.now()
  let [last, longest, over] = [began, 0, false]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!over) setImmediate(look)
  }
  setImmediate(look)
  const before = process.cpuUsage()
  await act()
  over = true
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  const busy = ((user + system) / 1000).toFixed(0)
  say(
    `${`${ms.toFixed(0)}`.padStart(7)} ms (processor ${busy}), longest step ${longest.toFixed(0)} ms: ${name}`,
  )
}

const sizeOf = (dir: string) => {
  const bytes = readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}
