import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { nativeImage, shell } from 'electron'
import {
  captionTime,
  type Handlers,
  type Language,
  type Outcome,
  type PictureRef,
  type Refused,
} from '../../preload/contract'
import { markup, paper } from '../base/markup'
import type { Result } from '../base/result'
import { folderOf, sheetsOf } from '../snapshots'
import { askWhich, printOut, printPdf, type WallWindows } from '../windows'
import { copyPicture } from './copy-picture'
import type { SnapshotDesk } from './snapshots'

const DONE: Outcome = { status: 'done' }
const refuse = (reason: string, detail?: string): Refused => ({
  ...{ status: 'refused', reason },
  ...(detail !== undefined && { detail }),
})

const outcome = (result: Result<unknown>): Outcome =>
  result.ok ? DONE : refuse(result.reason, result.detail)

export interface HandlerParts extends SnapshotDesk {
  windows: Pick<WallWindows, 'window'>
  language(): Language
}

type SnapshotHandlers = Handlers['snapshots']

export const snapshotHandlers = (parts: HandlerParts): SnapshotHandlers => {
  const { snapshots, series, settings } = parts
  return {
    state: () => snapshots.state(),
    set: async (change) => outcome(await settings.update((now) => ({ ...now, ...change }))),
    chooseFolder: ({ standard }) => chooseFolder(parts, standard),
    save: async (taken) => {
      const saved = await snapshots.save(taken)
      return saved.ok ? { status: 'done', id: saved.value } : refuse(saved.reason)
    },
    copy: (ref) =>
      withPicture(parts, ref, async (bytes) =>
        (await copyPicture(bytes)) ? DONE : refuse('no-picture'),
      ),
    print: (ref) => withPicture(parts, ref, (bytes) => print(bytes, parts.language())),
    drag: (id, { window }) => drag(parts, id, window),
    reveal: async (id) => reveal(parts, id),
    series: () => series.all(),
    startSeries: async (plan) => {
      const started = await series.start(plan)
      return started.ok ? { status: 'done', id: started.value } : refuse(started.reason)
    },
    stopSeries: async (id) => outcome(await series.stop(id)),
    forgetSeries: async (id) => outcome(await series.forget(id)),
    sheet: (id) => makeSheet(parts, id),
    openSeries: async (id) => {
      const found = series.find(id)
      if (!found) return refuse('not-found')
      const { folder } = snapshots.target()
      return opened(join(folder, folderOf(found)), folder)
    },
  }
}

async function chooseFolder({ settings, snapshots }: HandlerParts, standard: boolean) {
  if (standard) return outcome(await settings.update((now) => ({ ...now, folder: '' })))
  const { canceled, filePaths } = await askWhich({
    defaultPath: snapshots.target().folder,
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (canceled || !folder) return DONE
  return outcome(await settings.update((now) => ({ ...now, folder })))
}

async function withPicture(
  { snapshots }: HandlerParts,
  ref: PictureRef,
  use: (bytes: Buffer) => Promise<Outcome>,
): Promise<Outcome> {
  if ('bytes' in ref) return use(Buffer.from(ref.bytes))
  const path = snapshots.fileOf(ref.id)
  const bytes = path && (await readFile(path).catch(() => null))
  return bytes ? use(bytes) : refuse('file-gone')
}

/** One picture, as large as a sheet takes it; wide ones across. */
async function print(bytes: Buffer, language: Language): Promise<Outcome> {
  const size = nativeImage.createFromBuffer(bytes).getSize()
  const landscape = size.width > size.height
  const [width, height] = landscape ? [297, 210] : [210, 297]
  const style = `img { display: block; width: ${width}mm; height: ${height - 1}mm; padding: 10mm; object-fit: contain }`
  const html = paper(language, captionTime(Date.now()), style, markup`<img src="picture">`)
  return outcome(await printOut({ html, landscape, files: { picture: bytes } }))
}

/** The page has begun to drag a picture: from here on the system drags its file. */
async function drag({ snapshots, windows }: HandlerParts, id: string, window: number) {
  const file = snapshots.fileOf(id)
  const contents = windows.window(window)?.webContents
  if (!file || !contents) return refuse('file-gone')
  const icon = nativeImage.createFromPath(file).resize({ width: 128 })
  if (icon.isEmpty()) return refuse('file-gone')
  contents.startDrag({ file, icon })
  return DONE
}

async function reveal({ snapshots }: HandlerParts, id: string | null): Promise<Outcome> {
  const { folder } = snapshots.target()
  const path = id && snapshots.fileOf(id)
  if (!path) return opened(folder, dirname(folder))
  if (!(await exists(path))) return refuse('file-gone')
  shell.showItemInFolder(path)
  return DONE
}

/** A folder that nothing was put into yet is not there: the one that will hold it is shown. */
async function opened(path: string, otherwise: string): Promise<Outcome> {
  const there = (await exists(path)) ? path : otherwise
  return (await shell.openPath(there)) ? refuse('folder-gone', basename(path)) : DONE
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Long series make several documents; the first is opened. */
async function makeSheet(parts: HandlerParts, id: string): Promise<Outcome> {
  const { snapshots, series, language } = parts
  const found = series.find(id)
  if (!found) return refuse('not-found')
  const dir = (name: string) => join(series.thumbs(id), name)
  const papers = sheetsOf(found, await series.lines(id), dir, language())
  if (papers.length === 0) return refuse('nothing-yet')
  const made: string[] = []
  for (const [i, each] of papers.entries()) {
    const pdf = await printPdf(each)
    if (!pdf.ok) return refuse(pdf.reason, pdf.detail)
    const name = papers.length > 1 ? `Bang anh ${i + 1}.pdf` : 'Bang anh.pdf'
    const kept = await snapshots.keep(Date.now(), [folderOf(found), name], pdf.value)
    if (!kept.ok) return refuse(kept.reason)
    made.push(kept.value)
  }
  const first = await snapshots.settled(made[0] ?? '')
  return first && !(await shell.openPath(first)) ? DONE : refuse('not-opened')
}
