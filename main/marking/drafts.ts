import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../base/result'
import { move, remove, syncFolder, writeFailure, writeTemp } from '../storage'
import { Draft } from './draft'

export type DraftFailure = 'disk-full' | 'not-writable'

/** The drafts' files: one each, in place before it counts as saved. */
export class Drafts {
  private constructor(
    private dir: string,
    /** What an earlier run left; null when the folder cannot be read. */
    readonly left: Draft[] | null,
  ) {}

  /** To be called before the ring starts: it lets go what nobody protects. */
  static async open(dir: string, log: (line: string) => void): Promise<Drafts> {
    try {
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const left: Draft[] = []
      for (const file of (await readdir(dir)).sort()) {
        const draft = await readDraft(join(dir, file), log)
        if (draft) left.push(draft)
      }
      return new Drafts(dir, left)
    } catch (error) {
      log(`drafts cannot be read: ${error}`)
      return new Drafts(dir, null)
    }
  }

  async save(draft: Draft): Promise<Result<undefined, DraftFailure>> {
    return attempt(async () => {
      await move(await writeTemp(this.path(draft.id), JSON.stringify(draft)), this.path(draft.id))
      await syncFolder(this.dir)
    })
  }

  async remove(id: string): Promise<Result<undefined, DraftFailure>> {
    return attempt(async () => {
      await remove(this.path(id))
      await syncFolder(this.dir)
    })
  }

  private path(id: string): string {
    return join(this.dir, `${id}.json`)
  }
}

async function attempt(step: () => Promise<void>): Promise<Result<undefined, DraftFailure>> {
  try {
    await step()
    return ok()
  } catch (error) {
    return fail(writeFailure(error), (error as Error).message)
  }
}

/** One that makes no sense was not written so by us: set aside, what its lease tells remains. */
async function readDraft(path: string, log: (line: string) => void): Promise<Draft | null> {
  if (path.endsWith('.tmp')) await remove(path)
  if (!path.endsWith('.json')) return null
  const parsed = Draft.safeParse(jsonIn(await readFile(path, 'utf8')))
  if (parsed.success) return parsed.data
  log(`a draft that cannot be read, set aside: ${path}.damaged`)
  await move(path, `${path}.damaged`)
  return null
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
