import { join } from 'node:path'
import { realClock } from '../base/clock'
import { Thumbs, thumbArguments } from '../exhibits'
import { grabKeyframe } from '../preflight'
import { runToEnd } from '../streams'
import { serveFiles } from '../windows'
import type { ExhibitDesk } from './exhibits'
import type { MeetingDeps } from './meeting'
import type { ProgrammesDesk } from './programmes'

export interface StepThumbs {
  /** Of `camera/ID`, `still/ID` or `bookmark/ID`; null when there is none. */
  path(asked: string): Promise<string | null>
  close(): void
}

/** Ms for a picture to be made small. */
const LIMIT = 10_000

/** `app://vong-gac/files/stepthumbs/KIND/ID`. */
export function openStepThumbs(
  deps: MeetingDeps,
  programmes: Pick<ProgrammesDesk, 'stillPath'>,
  exhibits: Pick<ExhibitDesk, 'picture'>,
): StepThumbs {
  const { engine, privacy, profile, registries, ffmpeg } = deps
  const abort = new AbortController()
  const thumbs = new Thumbs({
    ...{ dir: join(profile.root, 'stepthumbs'), now: realClock.now },
    areas: (camera) => privacy.areas(camera),
    keyframe: (camera) => {
      if (!registries.camera(camera)?.enabled) return Promise.resolve(null)
      const { streams } = engine
      const isLive = ({
        camera: id,
        quality,
        state,
      }: ReturnType<typeof streams.statuses>[number]) =>
        id === camera && quality === 'main' && state === 'live'
      const quality = streams.statuses().some(isLive) ? 'main' : 'sub'
      return grabKeyframe({ clock: realClock, streams }, camera, quality, abort.signal)
    },
    still: (id) => programmes.stillPath(id),
    exhibit: (id) => exhibits.picture(id),
    small: async (from, areas) => {
      const found = ffmpeg()
      if (!found) return null
      const args = thumbArguments(areas, 'path' in from ? from.path : null)
      const input = 'path' in from ? '' : from.h264
      const launch = { program: found.program, args, input }
      const { output } = await runToEnd(engine.spawn, launch, realClock, LIMIT)
      return output.length > 0 ? output : null
    },
  })
  serveFiles('stepthumbs', (asked) => thumbs.path(asked))
  void thumbs.tidy().catch(() => {})
  return { path: (asked) => thumbs.path(asked), close: () => abort.abort() }
}
