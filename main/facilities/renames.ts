import { randomUUID } from 'node:crypto'
import type { Collection } from '../storage'
import type { FacilityDocuments, StoredDocuments } from './documents'
import type { Occupancy } from './occupancy'

interface RenameDeps {
  collection: Collection<StoredDocuments>
  occupancy: Pick<Occupancy, 'rename' | 'daysOf'>
  documents: Pick<FacilityDocuments, 'rename' | 'of'>
  /** A window hears of the registry first, and may have asked before the documents followed. */
  moved?(to: string): void
}

/** What is put aside lies under a name that no facility has. */
const ASIDE = 'removed:'
const isAside = (code: string) => code.startsWith(ASIDE)

export interface Kept {
  documents: number
  /** With a number of people. */
  days: number
}

/**
 * Another code is written to three places: the registry, the numbers, the documents. It is put down
 * first, so that a crash between two of them is made up for at the next start.
 */
export class FacilityRenames {
  /** One at a time: what is put down belongs to one that is over. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private deps: RenameDeps) {}

  /** @param inRegistry does it where the facility itself is; its reply tells whether it was done */
  async rename<R extends { status: string }>(
    from: string,
    to: string,
    inRegistry: () => Promise<R>,
  ): Promise<R | { status: 'refused'; reason: string }> {
    const done = this.queue.then(() => this.carryOut(from, to, inRegistry))
    this.queue = done.catch(() => {})
    return done
  }

  private async carryOut<R extends { status: string }>(
    from: string,
    to: string,
    inRegistry: () => Promise<R>,
  ): Promise<R | { status: 'refused'; reason: string }> {
    // What a full disk kept from following has to be there before it goes on.
    for (const open of this.deps.collection.read().renames) {
      await this.follow(open.from, open.to)
      if (this.isOpen(open.from, open.to)) return { status: 'refused', reason: 'not-writable' }
    }
    const noted = await this.deps.collection.update((now) => {
      return { ...now, renames: [...now.renames, { from, to }] }
    })
    if (!noted.ok) return { status: 'refused', reason: noted.reason }
    const reply = await inRegistry()
    if (reply.status === 'done') await this.follow(from, to)
    else await this.forget(from, to)
    return reply
  }

  /** What lies under a code; null when nothing does. */
  kept(code: string): Kept | null {
    const documents = this.deps.documents.of(code).length
    const days = this.deps.occupancy.daysOf(code)
    return documents + days > 0 ? { documents, days } : null
  }

  /** Puts what a removed facility left where another with its code does not find it.
   * @returns its name there; null when the disk did not take it */
  async putAside(code: string): Promise<string | null> {
    const aside = `${ASIDE}${randomUUID()}`
    return (await this.move(code, aside)) ? aside : null
  }

  /** Has what was put aside where it was. */
  takeBack = (aside: string, code: string) => this.move(aside, code)

  private async move(from: string, to: string): Promise<boolean> {
    const reply = await this.rename(from, to, async () => ({ status: 'done' }))
    return reply.status === 'done' && !this.isOpen(from, to)
  }

  private isOpen = (from: string, to: string) =>
    this.deps.collection.read().renames.some((one) => one.from === from && one.to === to)

  /** What a crash, or a full disk, left undone. @param has whether there is a facility */
  async finish(has: (code: string) => boolean): Promise<void> {
    for (const { from, to } of this.deps.collection.read().renames) {
      const moved = isAside(from) || isAside(to) || has(to)
      if (moved && !has(from)) await this.follow(from, to)
      else await this.forget(from, to)
    }
  }

  /** What fails here stays put down. */
  private async follow(from: string, to: string): Promise<void> {
    const { occupancy, documents } = this.deps
    const moved = await occupancy.rename(from, to)
    if (moved.ok) await documents.rename(from, to)
    this.deps.moved?.(to)
  }

  private async forget(from: string, to: string): Promise<void> {
    await this.deps.collection.update((now) => {
      return { ...now, renames: now.renames.filter((one) => one.from !== from || one.to !== to) }
    })
  }
}
