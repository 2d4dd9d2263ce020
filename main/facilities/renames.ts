import type { Collection } from '../storage'
import type { FacilityDocuments, StoredDocuments } from './documents'
import type { Occupancy } from './occupancy'

interface RenameDeps {
  collection: Collection<StoredDocuments>
  occupancy: Pick<Occupancy, 'rename'>
  documents: Pick<FacilityDocuments, 'rename'>
}

/**
 * Another code is written to three places: the registry, the numbers, the documents. It is put down
 * first, so that a crash between two of them is made up for at the next start.
 */
export class FacilityRenames {
  constructor(private deps: RenameDeps) {}

  /** @param inRegistry does it where the facility itself is; its reply tells whether it was done */
  async rename<R extends { status: string }>(
    from: string,
    to: string,
    inRegistry: () => Promise<R>,
  ): Promise<R | { status: 'refused'; reason: string }> {
    const noted = await this.deps.collection.update((now) => {
      return { ...now, renames: [...now.renames, { from, to }] }
    })
    if (!noted.ok) return { status: 'refused', reason: noted.reason }
    const reply = await inRegistry()
    if (reply.status === 'done') await this.follow(from, to)
    else await this.forget(from, to)
    return reply
  }

  /** What a crash, or a full disk, left undone. @param has whether there is a facility */
  async finish(has: (code: string) => boolean): Promise<void> {
    for (const { from, to } of this.deps.collection.read().renames) {
      if (has(to) && !has(from)) await this.follow(from, to)
      else await this.forget(from, to)
    }
  }

  /** What fails here stays put down. */
  private async follow(from: string, to: string): Promise<void> {
    const { occupancy, documents } = this.deps
    const moved = await occupancy.rename(from, to)
    if (moved.ok) await documents.rename(from, to)
  }

  private async forget(from: string, to: string): Promise<void> {
    await this.deps.collection.update((now) => {
      return { ...now, renames: now.renames.filter((one) => one.from !== from || one.to !== to) }
    })
  }
}
