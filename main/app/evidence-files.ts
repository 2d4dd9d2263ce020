import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nativeImage } from 'electron'
import { BookmarkId, type EvidenceFile } from '../../preload/contract'
import { type BookmarkStore, evidencePath } from '../bookmarks'
import { move, remove, writeTemp } from '../storage'
import { serveFiles } from '../windows'

interface FileDeps {
  store: Pick<BookmarkStore, 'get'>
  /** The folder of all evidence. */
  evidence: string
  /** The folder of small pictures; may be deleted at any time. */
  thumbs: string
  /** Somebody looks at a file of a bookmark. */
  viewed(id: string): void
}

/** Pixels. */
const WIDTH = 320

/** What a page may read: `files/evidence/ID/NAME`, and `files/thumb/ID`, a small picture of it. */
export function serveEvidence(deps: FileDeps): void {
  serveFiles('evidence', async (asked) => {
    const [, id = '', name = ''] = /^([^/]+)\/(.+)$/.exec(asked) ?? []
    const file = (await filesOf(deps, id)).find((each) => each.name === name)
    if (!file) return null
    deps.viewed(id)
    return pathOf(deps, id, file)
  })
  let last: Promise<unknown> = Promise.resolve()
  serveFiles('thumb', async (id) => {
    // One after another: each holds main up for some milliseconds.
    const made = last.then(() => thumbOf(deps, id))
    last = made.catch(() => {})
    return made
  })
}

export const forgetThumb = (thumbs: string, id: string): Promise<void> =>
  remove(join(thumbs, `${id}.jpg`))

/** Those on record, of removed bookmarks as well; their names lead nowhere else. */
async function filesOf({ store }: FileDeps, id: string): Promise<EvidenceFile[]> {
  if (!BookmarkId.safeParse(id).success) return []
  const found = await store.get(id)
  return found.ok ? found.value.bookmark.files : []
}

const pathOf = ({ evidence }: FileDeps, id: string, { name }: EvidenceFile) =>
  join(evidence, evidencePath(id), name)

async function thumbOf(deps: FileDeps, id: string): Promise<string | null> {
  const still = (await filesOf(deps, id)).find(({ type }) => type === 'still')
  if (!still) return null
  const path = join(deps.thumbs, `${id}.jpg`)
  const there = await stat(path).catch(() => null)
  if (there) return path
  const picture = nativeImage.createFromBuffer(await readFile(pathOf(deps, id, still)))
  if (picture.isEmpty()) return null
  const wide = picture.getSize().width > WIDTH
  const small = wide ? picture.resize({ width: WIDTH, quality: 'good' }) : picture
  await mkdir(deps.thumbs, { recursive: true, mode: 0o700 })
  await move(await writeTemp(path, small.toJPEG(82)), path)
  return path
}
