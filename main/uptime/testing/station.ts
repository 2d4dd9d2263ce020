import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MaintenancePlan } from '../../../preload/contract'
import { type JournalLine, readerOf } from '../../watch'
import { writeJournal } from '../../watch/testing'
import { Days } from '../journal/days'
import type { UptimeWorld } from '../places'
import { Uptime } from '../uptime'
import { WORLD } from './recorded'

export interface TestStation {
  uptime: Uptime
  days: Days
  /** Folders of the journal and of folded days. */
  journal: string
  folded: string
  /** How often a day of the journal was read. */
  reads: string[]
  logged: string[]
  plans: MaintenancePlan[]
  clock: { now: number }
}

/** A station with a journal in real files. */
export async function testStation(
  lines: JournalLine[],
  now: number,
  world: UptimeWorld = WORLD,
): Promise<TestStation> {
  const root = await mkdtemp(join(tmpdir(), 'uptime-'))
  const [journal, folded] = [join(root, 'journal'), join(root, 'uptime')]
  await writeJournal(journal, lines)
  return stationOn(journal, folded, now, world)
}

/** The same folders, as after a restart. */
export function stationOn(
  journal: string,
  folded: string,
  now: number,
  world: UptimeWorld = WORLD,
): TestStation {
  const reader = readerOf(journal)
  const clock = { now }
  const reads: string[] = []
  const logged: string[] = []
  const plans: MaintenancePlan[] = []
  const days = new Days({
    journal: {
      days: () => reader.days(),
      readDay: (day) => {
        reads.push(day)
        return reader.readDay(day)
      },
    },
    size: async (day) => (await stat(join(journal, `${day}.jsonl`)).catch(() => null))?.size ?? 0,
    ...{ dir: folded, now: () => clock.now, log: (line) => logged.push(line) },
  })
  const uptime = new Uptime({
    ...{ days, world: () => world, plans: () => plans, now: () => clock.now },
  })
  return { uptime, days, journal, folded, reads, logged, plans, clock }
}
