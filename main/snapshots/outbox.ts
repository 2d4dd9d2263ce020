import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type FolderTrouble, SnapshotId } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { isMissing, move, remove, syncFolder, writeTemp } from '../storage'
import { deliver, type Target, troubleOf } from './deliver'

/** A file on its way to the chosen folder. */
export interface Parcel {
  id: string
  /** Inside the chosen folder; names are plain ASCII, without a tilde. */
  path: string[]
}

export interface OutboxDeps {
  /** Our own folder; made when missing. */
  dir: string
  clock: Clock
  target(): Target
  /** It lies in the folder. */
  delivered(parcel: Parcel, path: string): void
  /** Told once for each time that the folder refuses it. */
  waits(parcel: Parcel, reason: FolderTrouble): void
  /** Count or trouble are others now. */
  changed(): void
  log(line: string): void
}

/** Ms after which a folder is said not to answer; what was begun goes on. */
const PATIENCE = 5_000
/** Ms between two tries. */
const AGAIN = [2_000, 5_000, 15_000, 30_000, 60_000]

/**
 * What is taken lies on our own disk first, and goes to the chosen folder from there: one after
 * another, so that a share that hangs takes one of Node's four threads and not all.
 */
export class Outbox {
  trouble: FolderTrouble | 'none' = 'none'
  private parcels: Parcel[] = []
  private told = new Set<string>()
  private working: Promise<void> | null = null
  private failures = 0
  private timer: Timer | null = null
  private closed = false

  private constructor(private deps: OutboxDeps) {}

  /** What an earlier run left is delivered first. */
  static async open(deps: OutboxDeps): Promise<Outbox> {
    const outbox = new Outbox(deps)
    await mkdir(deps.dir, { recursive: true, mode: 0o700 }).catch(() => {})
    const names = await readdir(deps.dir).catch(() => [] as string[])
    outbox.parcels = names.flatMap((name) => parcelOf(name) ?? []).sort(byId)
    outbox.go()
    return outbox
  }

  get waiting(): number {
    return this.parcels.length
  }

  /** Where a file is that was not delivered yet; null when it is not here. */
  pathOf(id: string): string | null {
    const found = this.parcels.find((parcel) => parcel.id === id)
    return found ? this.fileOf(found) : null
  }

  /** Done once the file is safe. When our own disk refuses it, the folder is asked at once. */
  async keep(parcel: Parcel, bytes: Buffer): Promise<Result<undefined, FolderTrouble>> {
    try {
      const path = this.fileOf(parcel)
      await move(await writeTemp(path, bytes), path)
      await syncFolder(this.deps.dir)
    } catch (error) {
      this.deps.log(`our own folder refused ${parcel.id}: ${troubleOf(error)}`)
      return this.direct(parcel, bytes, troubleOf(error))
    }
    this.parcels.push(parcel)
    this.deps.changed()
    if (this.trouble !== 'none') this.tellOf(parcel)
    this.hurry()
    return ok()
  }

  /** Another folder was chosen, or there is reason to hope: tries again now. */
  hurry(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    this.go()
  }

  /** Waits for what is being written, for two seconds at most: the rest is kept. */
  async close(): Promise<void> {
    this.closed = true
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, 2_000)
    })
    await Promise.race([this.working, late])
    clearTimeout(timer)
  }

  private go(): void {
    if (this.working || this.closed || this.parcels.length === 0) return
    this.working = this.work().finally(() => {
      this.working = null
      if (this.closed || this.parcels.length === 0) return
      const wait = AGAIN[Math.min(this.failures, AGAIN.length) - 1]
      if (wait === undefined) return this.go() // kept while the last one was under way
      this.timer ??= this.deps.clock.setTimeout(() => this.hurry(), wait)
    })
  }

  private async work(): Promise<void> {
    for (let next = this.parcels[0]; next && !this.closed; next = this.parcels[0]) {
      this.failures++ // also when a bug throws: it must not be tried again at once
      const reason = await this.patiently(next)
      if (reason === null) {
        this.failures = 0
        continue
      }
      // One that the folder will never take must not stand before the others.
      this.parcels.push(...this.parcels.splice(0, 1))
      return this.refused(reason)
    }
  }

  /** → null when it is delivered. */
  private async patiently(parcel: Parcel): Promise<FolderTrouble | null> {
    const late = this.deps.clock.setTimeout(() => this.refused('no-response'), PATIENCE)
    try {
      await this.send(parcel)
      return null
    } catch (error) {
      this.deps.log(`${parcel.path.join('/')}: ${(error as Error).message}`)
      return troubleOf(error)
    } finally {
      this.deps.clock.clearTimeout(late)
    }
  }

  private async send(parcel: Parcel): Promise<void> {
    const file = this.fileOf(parcel)
    const bytes = await readFile(file).catch((error) => {
      if (!isMissing(error)) throw error
      this.deps.log(`${basename(file)} was taken away`)
      return null
    })
    const path = bytes && (await deliver(bytes, this.deps.target(), parcel.path))
    await remove(file).catch(() => {}) // it is found again at the next start, and known by its bytes
    this.parcels = this.parcels.filter((each) => each !== parcel)
    this.told.delete(parcel.id)
    this.trouble = 'none'
    if (path) this.deps.delivered(parcel, path)
    this.deps.changed()
  }

  private async direct(
    parcel: Parcel,
    bytes: Buffer,
    own: FolderTrouble,
  ): Promise<Result<undefined, FolderTrouble>> {
    // A share that hangs would be asked by one thread after another.
    if (this.working) return fail(own)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE)
    })
    const sent = deliver(bytes, this.deps.target(), parcel.path).catch((error) => {
      troubleOf(error)
      return null
    })
    const path = await Promise.race([sent, late])
    clearTimeout(timer)
    if (!path) return fail(own)
    this.deps.delivered(parcel, path)
    return ok()
  }

  private refused(reason: FolderTrouble): void {
    if (reason !== this.trouble) this.told.clear()
    this.trouble = reason
    for (const parcel of this.parcels) this.tellOf(parcel)
    this.deps.changed()
  }

  private tellOf(parcel: Parcel): void {
    if (this.told.has(parcel.id) || this.trouble === 'none') return
    this.told.add(parcel.id)
    this.deps.waits(parcel, this.trouble)
  }

  private fileOf({ id, path }: Parcel): string {
    return join(this.deps.dir, [id, ...path].join('~'))
  }
}

const byId = (a: Parcel, b: Parcel) => (a.id < b.id ? -1 : 1)

/** Its name says everything about it: there is nothing beside it that could be lost. */
function parcelOf(name: string): Parcel | null {
  const [id = '', ...path] = name.split('~')
  const isOurs = SnapshotId.safeParse(id).success && path.length > 0
  return isOurs && !name.endsWith('.tmp') ? { id, path } : null
}
