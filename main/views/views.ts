import { z } from 'zod'
import { type CameraView, CameraViews, type Outcome, PLAIN_VIEW } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

const Stored = z.object({ views: CameraViews })
type Stored = z.infer<typeof Stored>

export const openViewsCollection = (dir: string, clock: Clock): Promise<Collection<Stored>> =>
  openCollection<Stored>({
    ...{ dir, clock, name: 'views', schema: Stored, version: 1, migrations: {} },
    defaults: { views: {} },
  })

export interface ViewsDeps {
  collection: Collection<Stored>
  /** Registered, or of the demo. */
  isCamera(id: string): boolean
}

/** How each camera's picture stands on the wall; only what differs from how it comes is kept. */
export class Views {
  constructor(private deps: ViewsDeps) {}

  all(): CameraViews {
    return this.deps.collection.read().views
  }

  async set(camera: string, change: Partial<CameraView>): Promise<Outcome> {
    if (!this.deps.isCamera(camera)) return { status: 'refused', reason: 'no-such-camera' }
    const saved = await this.deps.collection.update(({ views }) => ({
      views: changed(views, camera, change),
    }))
    return saved.ok ? { status: 'done' } : { status: 'refused', reason: saved.reason }
  }

  /** Forgets the cameras that are gone. */
  async prune(): Promise<void> {
    const { collection, isCamera } = this.deps
    const gone = Object.keys(this.all()).filter((id) => !isCamera(id))
    if (gone.length === 0) return
    await collection.update((stored) => {
      for (const id of gone) delete stored.views[id]
    })
  }
}

function changed(views: CameraViews, camera: string, change: Partial<CameraView>): CameraViews {
  const { [camera]: before = PLAIN_VIEW, ...others } = views
  const after = { ...before, ...change }
  return isPlain(after) ? others : { ...others, [camera]: after }
}

const isPlain = ({ rotate, mirror, aspect }: CameraView) =>
  rotate === PLAIN_VIEW.rotate && mirror === PLAIN_VIEW.mirror && aspect === PLAIN_VIEW.aspect
