import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StillId } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { move, remove, syncFolder, writeFailure, writeTemp } from '../storage'

/** `HASH.jpg`: the same picture is kept once, and never changes. */
export const stillId = (bytes: Uint8Array, type: 'jpg' | 'png'): StillId =>
  `${createHash('sha256').update(bytes).digest('hex')}.${type}`

export const endingOf = (id: string) => (id.endsWith('.png') ? 'png' : 'jpg')

/** Pictures of programmes in a folder of the profile. */
export class Stills {
  private last: Promise<unknown> = Promise.resolve()

  constructor(private dir: string) {}

  /** On disk when it resolves, whole or not at all. */
  put(
    bytes: Uint8Array,
    type: 'jpg' | 'png',
  ): Promise<Result<StillId, 'disk-full' | 'not-writable'>> {
    const id = stillId(bytes, type)
    // One after another: two of the same picture would write to one file.
    const put = this.last.then(() => this.write(id, bytes))
    this.last = put
    return put
  }

  /** Where it lies; null when it is not there. */
  path(id: string): string | null {
    if (!StillId.safeParse(id).success) return null
    const path = join(this.dir, id)
    return existsSync(path) ? path : null
  }

  read(id: string): Promise<Buffer | null> {
    const path = this.path(id)
    return path ? readFile(path).catch(() => null) : Promise.resolve(null)
  }

  /** Not spoilt by a disk since it was put here. */
  async isWhole(id: string): Promise<boolean> {
    const bytes = await this.read(id)
    return bytes !== null && stillId(bytes, endingOf(id)) === id
  }

  /** Removes what nobody uses, and what a crash left half written. Only while nobody adds any. */
  async sweep(used: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.dir).catch(() => [])
    for (const name of names) {
      const isOurs = StillId.safeParse(name.replace(/\.tmp$/, '')).success
      if (isOurs && !used.has(name)) await remove(join(this.dir, name)).catch(() => {})
    }
  }

  private async write(id: StillId, bytes: Uint8Array) {
    const path = join(this.dir, id)
    // One that a disk has spoilt since is put right by who brings it again.
    const lies = await readFile(path).catch(() => null)
    if (lies?.equals(bytes)) return ok(id)
    try {
      await mkdir(this.dir, { recursive: true, mode: 0o700 })
      await move(await writeTemp(path, bytes), path)
      await syncFolder(this.dir)
      return ok(id)
    } catch (error) {
      return fail(writeFailure(error))
    }
  }
}
