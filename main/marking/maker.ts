import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EvidenceFile, FileTrouble, Quality, RingStream } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { evidencePath } from '../bookmarks'
import type { Recording } from '../recording'
import { remove, syncFolder, writeFailure } from '../storage'
import type { Draft } from './draft'
import { fileName } from './file-name'
import { has, type Numbered } from './plan'
import { clipSources, type Source, stillSource } from './sources'
import { atMost } from './turn'

type Made<T> = Promise<Result<T, FileTrouble>>

/** ffmpegs at a time, each for stills and for clips: pictures do not wait for clips. */
const AT_ONCE = 2

/** Makes the files of a mark, under their final names in the bookmark's folder. */
export class Maker {
  private stills = atMost(AT_ONCE)
  private clips = atMost(AT_ONCE)

  constructor(
    private recording: Pick<Recording, 'still' | 'cut' | 'held'>,
    /** The folder of all evidence. */
    private dir: string,
  ) {}

  /** The picture that was on the screen. */
  still(draft: Draft, numbered: Numbered): Made<EvidenceFile> {
    const { camera, quality } = numbered.view
    return this.stills(() =>
      this.inFolder(draft, async (folder) => {
        const streams = await this.recording.held(camera)
        return this.picture(draft, numbered, stillSource(streams, quality, draft.shown), folder)
      }),
    )
  }

  /** In full resolution: the first there is of the main stream, if it was opened for the mark. */
  mainStill(draft: Draft, numbered: Numbered): Made<EvidenceFile> {
    return this.stills(() =>
      this.inFolder(draft, async (folder) => {
        const streams = await this.recording.held(numbered.view.camera)
        const ofMain = streams.filter(({ quality }) => quality === 'main')
        return this.picture(draft, numbered, stillSource(ofMain, 'main', draft.shown), folder)
      }),
    )
  }

  /** Of the stream that was shown, unless only another one was recorded. */
  clip(draft: Draft, numbered: Numbered): Made<EvidenceFile[]> {
    return this.clips(() =>
      this.inFolder(draft, async (folder) => {
        for (const quality of await this.qualities(draft, numbered)) {
          const made = await this.films(draft, numbered, quality, folder)
          if (made.ok || made.reason !== 'nothing-recorded') return made
        }
        return fail('nothing-recorded')
      }),
    )
  }

  /** @param files that there are already */
  further(draft: Draft, numbered: Numbered, files: EvidenceFile[]): Made<EvidenceFile[]> {
    const { camera } = numbered.view
    return this.clips(() =>
      this.inFolder(draft, async (folder) => {
        const all: EvidenceFile[] = []
        for (const quality of await this.qualities(draft, numbered)) {
          if (has(files, camera, 'clip', quality)) continue
          const made = await this.films(draft, numbered, quality, folder)
          if (made.ok) all.push(...made.value)
          else if (made.reason !== 'nothing-recorded') return made
        }
        return ok(all)
      }),
    )
  }

  private async qualities(draft: Draft, { view }: Numbered): Promise<Set<Quality>> {
    const streams = await this.recording.held(view.camera)
    return new Set(clipSources(streams, view.quality, draft).map(({ quality }) => quality))
  }

  private async picture(
    { at: moment, shown, from, to }: Draft,
    { view, number }: Numbered,
    source: Source,
    folder: string,
  ): Made<EvidenceFile> {
    const { camera } = view
    const { quality } = source
    const name = fileName('still', quality, view, number)
    const path = join(folder, name)
    const request = { camera, ...source, at: shown, type: 'jpeg', within: { from, to } } as const
    const made = await this.recording.still(request, path)
    if (!made.ok) return made
    const { sha256, size } = made.value
    const at = Math.round(made.value.at)
    if (at >= from && at <= to)
      return ok({ name, camera, type: 'still', quality, sha256, size, from: at, to: at, moment })
    // The camera was gone long before: a picture of then would tell nothing of this moment.
    await remove(path).catch(() => {})
    return fail('nothing-recorded')
  }

  /** What the camera sent; and of a codec that not every program plays, what was shown. */
  private async films(
    draft: Draft,
    numbered: Numbered,
    quality: Quality,
    folder: string,
  ): Made<EvidenceFile[]> {
    const { camera } = numbered.view
    const streams: RingStream[] = await this.recording.held(camera)
    const ofThis = clipSources(streams, quality, draft).filter((each) => each.quality === quality)
    const files: EvidenceFile[] = []
    for (const source of ofThis) {
      const type = files.length > 0 ? 'rendition' : 'clip'
      const made = await this.film(draft, numbered, { source, type, folder })
      if (made.ok) files.push(made.value)
      else if (made.reason !== 'nothing-recorded') return made
    }
    return files.length > 0 ? ok(files) : fail('nothing-recorded')
  }

  private async film(
    { from, to, at: moment }: Draft,
    { view, number }: Numbered,
    { source, type, folder }: { source: Source; type: 'clip' | 'rendition'; folder: string },
  ): Made<EvidenceFile> {
    const { camera } = view
    const { quality } = source
    const name = fileName(type, quality, view, number)
    const request = { camera, ...source, from, to, moment }
    const made = await this.recording.cut(request, join(folder, name))
    if (!made.ok) return made
    const { sha256, size, ...span } = made.value
    const times = { from: Math.round(span.from), to: Math.round(span.to), moment }
    return ok({ name, camera, type, quality, sha256, size, ...times })
  }

  private async inFolder<T>(draft: Draft, make: (folder: string) => Made<T>): Made<T> {
    const folder = join(this.dir, evidencePath(draft.id))
    try {
      await makeFolders(folder)
    } catch (error) {
      return fail(writeFailure(error), (error as Error).message)
    }
    return make(folder)
  }
}

/** Durable with all that hold them: the file system may forget a new folder when power fails. */
async function makeFolders(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await syncFolder(dirname(made))
}
