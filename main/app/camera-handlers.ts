import { writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import type { CameraDraft, Handlers, Refused, TestReply } from '../../preload/contract'
import type { CameraRegistry } from '../cameras'
import { type Ffmpeg, fetchStill, type Spawner, script, stillArguments } from '../streams'
import type { Registries } from './registries'

export interface CameraDeps {
  registry: CameraRegistry
  registries: Registries
  spawn: Spawner
  ffmpeg(): Ffmpeg | null
}

type CameraHandlers = Handlers['cameras']

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** The demo's cameras are nobody's to change, and nothing real is registered among them. */
const IN_DEMO = refuse('demo')

export const cameraHandlers = (deps: CameraDeps): CameraHandlers => {
  const { registry, registries } = deps
  const demo = () => registries.mode === 'demo'
  return {
    save: async (draft) => {
      if (demo()) return IN_DEMO
      const saved = await registry.save(draft)
      if (saved.status === 'done' && !draft.id && draft.enabled) registries.wall.welcome(saved.id)
      return saved
    },
    remove: (ids) => (demo() ? IN_DEMO : registry.remove(ids)),
    undoRemove: (token) => (demo() ? IN_DEMO : registry.undoRemove(token)),
    setEnabled: (input) => (demo() ? IN_DEMO : registry.setEnabled(input)),
    saveFacility: (facility) => (demo() ? IN_DEMO : registry.saveFacility(facility)),
    test: (draft) => test(deps, draft),
    previewImport: ({ file, base64 }) =>
      registry.previewImport({ file, bytes: Buffer.from(base64, 'base64') }),
    commitImport: async ({ token, mode }) => {
      if (demo()) return IN_DEMO
      const done = await registry.commitImport({ token, mode })
      if (done.status === 'done') showImported(deps)
      return done
    },
    exportCsv: () =>
      saveAs('vong-gac-cameras.csv', registry.exportCsv(), registry.list().cameras.length),
    exportTemplate: () => saveAs('vong-gac-mau-nhap.csv', registry.template(), 1),
  }
}

/** An empty wall shows what was imported at once. */
export function showImported({
  registry,
  registries,
}: Pick<CameraDeps, 'registry' | 'registries'>): void {
  const enabled = registry.list().cameras.filter((camera) => camera.enabled)
  if (registries.wall.empty && enabled.length > 0) {
    registries.wall.fill(enabled.slice(0, 64).map(({ id }) => id))
  }
}

async function test(
  { registry, spawn, ffmpeg }: CameraDeps,
  draft: CameraDraft,
): Promise<TestReply> {
  const program = ffmpeg()
  if (!program) return refuse('ffmpeg-missing')
  const wanted = registry.draftSource(draft)
  if (wanted.status === 'invalid') return wanted
  const launch = {
    program: program.program,
    args: stillArguments(program.version),
    input: script(wanted.source, program.version.major),
  }
  const still = await fetchStill(spawn, launch, Date.now)
  if (typeof still === 'string') return refuse(still)
  const { jpeg, ...found } = still
  return { status: 'done', ...found, picture: `data:image/jpeg;base64,${jpeg.toString('base64')}` }
}

async function saveAs(defaultPath: string, text: string, count: number) {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  })
  if (canceled || !filePath) return refuse('cancelled')
  try {
    await writeFile(filePath, text)
  } catch (error) {
    return { ...refuse('file-not-written'), detail: (error as NodeJS.ErrnoException).code }
  }
  return { status: 'done' as const, path: filePath, count }
}
