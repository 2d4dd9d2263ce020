import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { move, remove, syncFolder, writeTemp } from '../storage'
import { filesIn, makeFolder } from './disk'
import { type Segment, touches } from './segments'

const Lease = z.object({
  id: z.string().regex(/^[\w-]+$/),
  camera: z.string(),
  /** Ms since 1970; `to` may lie ahead. */
  from: z.number(),
  to: z.number(),
  /** Whose it is, such as a bookmark's id. */
  owner: z.string(),
})
/** A time of one camera, in all qualities, that is kept until it is released. */
export type Lease = z.infer<typeof Lease>

/** Leases and their files: one each, in place before it counts as saved. */
export class Leases {
  private kept = new Map<string, Lease>()
  private unsaved = new Set<string>()
  private released = new Set<string>()

  constructor(
    private dir: string,
    private log: (line: string) => void,
  ) {}

  list(): Lease[] {
    return [...this.kept.values()]
  }

  take(wanted: Omit<Lease, 'id'>): Lease {
    const lease = { ...wanted, id: randomUUID() }
    this.kept.set(lease.id, lease)
    this.unsaved.add(lease.id)
    return lease
  }

  release(id: string): void {
    if (!this.kept.delete(id)) return
    this.unsaved.delete(id)
    this.released.add(id)
  }

  keeps(segment: Segment): boolean {
    for (const { camera, from, to } of this.kept.values()) {
      if (camera === segment.camera && touches(segment, from, to)) return true
    }
    return false
  }

  isSaved(id: string): boolean {
    return this.kept.has(id) && !this.unsaved.has(id)
  }

  /** Finds what an earlier run left. Rejects with the file system's error. */
  async load(): Promise<void> {
    await makeFolder(this.dir)
    for (const file of await filesIn(this.dir)) {
      const path = join(this.dir, file)
      if (file.endsWith('.tmp')) await remove(path)
      else if (file.endsWith('.json')) this.found(file, await readFile(path, 'utf8'))
    }
  }

  /** Writes and removes what is due. Rejects with the file system's error; the rest stays due. */
  async sync(): Promise<void> {
    if (this.unsaved.size + this.released.size === 0) return
    for (const id of [...this.unsaved]) await this.save(id)
    for (const id of [...this.released]) {
      await remove(this.path(id))
      this.released.delete(id)
    }
    await syncFolder(this.dir)
  }

  private async save(id: string): Promise<void> {
    const temp = await writeTemp(this.path(id), JSON.stringify(this.kept.get(id)))
    await move(temp, this.path(id))
    this.unsaved.delete(id)
  }

  private found(file: string, text: string): void {
    const parsed = Lease.safeParse(jsonIn(text))
    // Written under its name only when whole: somebody else's hand. It stays, to be looked at.
    if (!parsed.success) this.log(`a lease that cannot be read: ${file}`)
    else if (!this.released.has(parsed.data.id)) {
      this.spare(parsed.data)
      this.kept.set(parsed.data.id, parsed.data)
    }
  }

  /** Taken again before it was known that it is on disk already: it need not be written twice. */
  private spare({ owner, camera, from, to }: Lease): void {
    for (const id of [...this.unsaved]) {
      const lease = this.kept.get(id)
      const same = lease?.owner === owner && lease.camera === camera
      if (!same || lease.from < from || lease.to > to) continue
      this.kept.delete(id)
      this.unsaved.delete(id)
    }
  }

  private path(id: string): string {
    return join(this.dir, `${id}.json`)
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
