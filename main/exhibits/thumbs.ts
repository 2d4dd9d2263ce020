import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrivacyAreas } from '../../preload/contract'
import { inTurns } from '../snapshots'
import { move, writeTemp } from '../storage'

export interface ThumbDeps {
  /** Nothing in it is the only one of its kind. */
  dir: string
  now(): number
  areas(camera: string): PrivacyAreas
  /** What a camera sends now (H.264); null when it gives nothing. */
  keyframe(camera: string): Promise<Buffer | null>
  /** Where a picture lies; null when it is not there. */
  still(id: string): string | null
  /** The first picture of a bookmark as a meeting sees it. */
  exhibit(bookmark: string): Promise<string | null>
  /** A small JPEG; null when it is no picture. */
  small(from: { path: string } | { h264: Buffer }, areas: PrivacyAreas): Promise<Buffer | null>
}

/** Ms: a camera's picture is as good as new; none was to be had; nobody asks any more. */
const [FRESH, AGAIN, OLD] = [5 * 60_000, 60_000, 7 * 86_400_000]
/** Each may open a camera, and takes a processor for a moment. */
const AT_ONCE = 2

type Kind = 'camera' | 'still' | 'bookmark'
const ASKED = /^(camera|still|bookmark)\/([\w.-]{1,80})$/

/** Small pictures of what steps of a programme show, with everything covered that may not be seen. */
export class Thumbs {
  private making = new Map<string, Promise<string | null>>()
  private missed = new Map<string, number>()
  private turns = inTurns(AT_ONCE)

  constructor(private deps: ThumbDeps) {}

  /** @param asked `camera/ID`, `still/ID` or `bookmark/ID` @returns where it lies; null for none */
  path(asked: string): Promise<string | null> {
    const [, kind, id = ''] = ASKED.exec(asked) ?? []
    if (!kind) return Promise.resolve(null)
    const making = this.making.get(asked) ?? this.found(kind as Kind, id, asked)
    this.making.set(asked, making)
    return making.finally(() => this.making.delete(asked))
  }

  async tidy(): Promise<void> {
    const { dir, now } = this.deps
    for (const name of await readdir(dir).catch(() => [])) {
      const found = await stat(join(dir, name)).catch(() => null)
      if (!found || now() - found.mtimeMs > OLD || !name.endsWith('.jpg'))
        await rm(join(dir, name), { force: true, recursive: true })
    }
  }

  private async found(kind: Kind, id: string, asked: string): Promise<string | null> {
    const { dir, now } = this.deps
    if (kind !== 'camera') return this.turns(() => this.copied(kind, id))
    const pathNow = () => join(dir, nameOf('camera', id, this.deps.areas(id)))
    const path = pathNow()
    const age = await ageOf(path, now)
    const missed = now() - (this.missed.get(asked) ?? Number.NEGATIVE_INFINITY) < AGAIN
    // What it showed before is better than nothing while it gives no picture.
    if (age !== null && (age < FRESH || missed)) return path
    if (missed) return null
    return this.turns(async () => {
      const h264 = await this.deps.keyframe(id)
      // While the camera was opened somebody may have drawn another one.
      const covered = pathNow()
      const jpeg = h264 && (await this.deps.small({ h264 }, this.deps.areas(id)))
      if (jpeg) await this.kept(covered, jpeg)
      else this.missed.set(asked, now())
      const there = jpeg ? covered : age === null ? null : path
      return there === pathNow() ? there : null
    })
  }

  /** Of what does not change: once for ever. */
  private async copied(kind: Kind, id: string): Promise<string | null> {
    const { dir, now, still, exhibit, small } = this.deps
    const from = kind === 'still' ? still(id) : await exhibit(id)
    if (!from) return null
    const path = join(dir, nameOf(kind, id, from))
    if ((await ageOf(path, now)) !== null) return path
    const jpeg = await small({ path: from }, [])
    return jpeg && this.kept(path, jpeg)
  }

  private async kept(path: string, jpeg: Buffer): Promise<string> {
    await mkdir(this.deps.dir, { recursive: true, mode: 0o700 })
    await move(await writeTemp(path, jpeg), path)
    return path
  }
}

/** Of a bookmark that is deleted for good. */
export async function forgetSmall(dir: string, bookmark: string): Promise<void> {
  for (const name of await readdir(dir).catch(() => []))
    if (name.startsWith(`bookmark-${bookmark}-`)) await rm(join(dir, name), { force: true })
}

/** Another name as soon as anything else may not be seen. */
function nameOf(kind: Kind, id: string, look: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(look)).digest('hex').slice(0, 32)
  return `${kind}-${id}-${hash}.jpg`
}

/** Ms since it was made; null when it is not there. */
async function ageOf(path: string, now: () => number): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found && now() - found.mtimeMs
}
