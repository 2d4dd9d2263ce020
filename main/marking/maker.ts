import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EvidenceFile, FileTrouble, Quality, View } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { evidencePath } from '../bookmarks'
import type { Recording } from '../recording'
import { remove, syncFolder, writeFailure } from '../storage'
import type { Draft } from './draft'
import { clipQualities, stillQuality } from './sources'
import { inTurn } from './turn'

type Made<T> = Promise<Result<T, FileTrouble>>

/** Makes the files of a mark, under their final names in the bookmark's folder. */
export class Maker {
  /** One ffmpeg at a time for each: pictures do not wait for clips. */
  private stills = inTurn()
  private clips = inTurn()

  constructor(
    private recording: Pick<Recording, 'still' | 'cut' | 'usage'>,
    /** The folder of all evidence. */
    private dir: string,
  ) {}

  /** @param number of the view, from 1: names are plain ASCII, whatever a camera is called */
  still(draft: Draft, view: View, number: number): Made<EvidenceFile> {
    return this.stills(() =>
      this.inFolder(draft, (folder) => this.picture(draft, view, number, folder)),
    )
  }

  /** One for each stream that was recorded. */
  clip(draft: Draft, view: View, number: number): Made<EvidenceFile[]> {
    return this.clips(() =>
      this.inFolder(draft, (folder) => this.films(draft, view, number, folder)),
    )
  }

  private async picture(
    { at: moment, shown, from, to }: Draft,
    { camera, quality: wanted }: View,
    number: number,
    folder: string,
  ): Made<EvidenceFile> {
    const quality = stillQuality(this.recording.usage().streams, camera, wanted, shown)
    const name = `still-${number}.jpg`
    const path = join(folder, name)
    const made = await this.recording.still({ camera, quality, at: shown, type: 'jpeg' }, path)
    if (!made.ok) return made
    const { sha256, size } = made.value
    const at = Math.round(made.value.at)
    if (at >= from && at <= to)
      return ok({ name, camera, type: 'still', sha256, size, from: at, to: at, moment })
    // The camera was gone long before: a picture of then would tell nothing of this moment.
    await remove(path).catch(() => {})
    return fail('nothing-recorded')
  }

  private async films(
    draft: Draft,
    view: View,
    number: number,
    folder: string,
  ): Made<EvidenceFile[]> {
    const { camera, quality: shown } = view
    const files: EvidenceFile[] = []
    for (const quality of clipQualities(this.recording.usage().streams, camera, shown, draft)) {
      const made = await this.film(draft, camera, quality, { number, folder })
      if (made.ok) files.push(made.value)
      else if (made.reason !== 'nothing-recorded') return made
    }
    return files.length > 0 ? ok(files) : fail('nothing-recorded')
  }

  private async film(
    { from, to, at: moment }: Draft,
    camera: string,
    quality: Quality,
    { number, folder }: { number: number; folder: string },
  ): Made<EvidenceFile> {
    const name = `clip-${number}-${quality}.mp4`
    const made = await this.recording.cut({ camera, quality, from, to, moment }, join(folder, name))
    if (!made.ok) return made
    const { sha256, size, ...span } = made.value
    const times = { from: Math.round(span.from), to: Math.round(span.to), moment }
    return ok({ name, camera, type: 'clip', sha256, size, ...times })
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
