import type { CameraDraft, Handlers, Refused, TestReply } from '../../preload/contract'
import type { CameraRegistry } from '../cameras'
import { type Ffmpeg, fetchStill, type Spawner, script, stillArguments } from '../streams'
import { type ImportDeps, importHandlers } from './import-handlers'
import type { Registries } from './registries'

export interface CameraDeps extends ImportDeps {
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
    test: (draft) => tryCamera(deps, draft),
    ...importHandlers(deps),
  }
}

/** "Thử kết nối". */
export async function tryCamera(
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
