import { z } from 'zod'
import { type Programme, ProgrammeId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

const Running = z.object({ programme: ProgrammeId, name: z.string(), index: z.number().int() })

const Stored = z.object({ running: Running.nullable() })
export type StoredShow = z.infer<typeof Stored>

/** `show.json`: the show that runs, so that one that ended with the power is not forgotten. */
export const openShowCollection = (dir: string, clock: Clock): Promise<Collection<StoredShow>> =>
  openCollection({
    ...{ dir, clock, name: 'show', schema: Stored, version: 1, migrations: {} },
    defaults: { running: null },
  })

/** What runs is kept; a failure costs no more than the offer to go on. */
export class Interrupted {
  private last = ''

  constructor(private collection: Collection<StoredShow>) {}

  /** The show that the last run of the application did not end; asked once. */
  take(): { name: string; step: number } | null {
    const { running } = this.collection.read()
    if (!running) return null
    void this.keep(null)
    return { name: running.name, step: running.index + 1 }
  }

  /** @param show null once it has ended */
  keep(show: { programme: Programme; index: number } | null): Promise<unknown> {
    const running = show && {
      ...{ programme: show.programme.id, name: show.programme.name, index: show.index },
    }
    const now = JSON.stringify(running)
    if (now === this.last) return Promise.resolve()
    this.last = now
    return this.collection.update(() => ({ running }))
  }

  settled(): Promise<void> {
    return this.collection.settled()
  }
}
