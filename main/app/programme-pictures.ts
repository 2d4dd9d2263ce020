import { readFile, stat } from 'node:fs/promises'
import { app } from 'electron'
import type { Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { refused } from '../layouts'
import {
  headOf,
  LONGEST_SIDE,
  MOST_BYTES,
  type Prepared,
  prepared,
  type Stills,
} from '../programmes'
import { askWhich } from '../windows'
import type { MeetingDeps } from './meeting'

export interface PictureDeps
  extends Pick<MeetingDeps, 'engine' | 'ffmpeg' | 'snapshots' | 'evidence' | 'log'> {
  stills: Stills
}

type PictureCalls = Pick<Handlers['programmes'], 'chooseStill' | 'stillOf'>

const FILTERS = [{ name: 'JPEG, PNG', extensions: ['jpg', 'jpeg', 'png'] }]

/** Stills of programmes: out of a file, or of what a camera sends now. */
export const programmePictures = (deps: PictureDeps): PictureCalls => ({
  chooseStill: async () => {
    const { canceled, filePaths } = await askWhich({
      ...{ defaultPath: app.getPath('pictures'), filters: FILTERS, properties: ['openFile'] },
    })
    const [path] = filePaths
    if (canceled || !path) return refused({ reason: 'cancelled' })
    const file = await bytesOf(path)
    return kept(deps, file.ok ? await prepared(file.value, preparing(deps)) : file)
  },
  stillOf: async ({ camera }) => {
    const still = await kept(deps, await shot(deps, camera))
    if (still.status === 'done')
      deps.evidence.note({
        ...{ action: 'snapshot-made', subject: camera, detail: { what: 'programme' } },
      })
    return still
  },
})

const preparing = ({ engine, ffmpeg }: PictureDeps) => ({
  ...{ clock: realClock, spawn: engine.spawn, ffmpeg },
})

async function bytesOf(path: string): Promise<Result<Buffer>> {
  try {
    // Before it is read: it could be a film.
    if ((await stat(path)).size > MOST_BYTES) return fail('picture-too-large')
    return ok(await readFile(path))
  } catch {
    return fail('picture-unreadable')
  }
}

/** With the camera's privacy areas, without a caption. */
async function shot(deps: PictureDeps, camera: string): Promise<Result<Prepared>> {
  const { shooter } = deps.snapshots
  const taken = await shooter.shoot(camera, null)
  if (!taken.ok) {
    deps.log.scope('programmes').info(`no picture of ${camera}: ${taken.reason}`)
    return fail(taken.reason === 'ffmpeg-missing' ? taken.reason : 'no-picture')
  }
  const made = await shooter.finish(taken.value, { type: 'jpeg', quality: 95 }, null)
  if (!made.ok) return fail(made.reason === 'ffmpeg-missing' ? made.reason : 'no-picture')
  const head = headOf(made.value)
  if (!head) return fail('no-picture')
  const large = Math.max(head.width, head.height) > LONGEST_SIDE
  return large ? prepared(made.value, preparing(deps)) : ok({ bytes: made.value, type: 'jpg' })
}

async function kept({ stills }: PictureDeps, picture: Result<Prepared>) {
  if (!picture.ok) return refused(picture)
  const put = await stills.put(picture.value.bytes, picture.value.type)
  return put.ok ? { status: 'done' as const, still: put.value } : refused(put)
}
