import { z } from 'zod'
import { type Lifted, type Outcome, PrivacyAreas, type PrivacyState } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

const Stored = z.object({ areas: z.record(z.string().max(64), PrivacyAreas) })
type Stored = z.infer<typeof Stored>
export type PrivacyCollection = Collection<Stored>

/** `privacy.json` */
export const openPrivacyCollection = (dir: string, clock: Clock): Promise<PrivacyCollection> =>
  openCollection<Stored>({
    ...{ dir, clock, name: 'privacy', schema: Stored, version: 1, migrations: {} },
    defaults: { areas: {} },
  })

export interface PrivacyDeps {
  collection: PrivacyCollection
  clock: Clock
  /** Registered, or of the demo. */
  isCamera(id: string): boolean
  changed(state: PrivacyState): void
}

/** What may not be seen of each camera's picture, and who sees it on walls all the same. */
export class Privacy {
  private lifted: Lifted[] = []

  constructor(private deps: PrivacyDeps) {}

  /** Of a camera; none for one that nobody drew any for. */
  areas(camera: string): PrivacyAreas {
    return this.deps.collection.read().areas[camera] ?? []
  }

  state(): PrivacyState {
    return { areas: this.deps.collection.read().areas, lifted: this.lifted }
  }

  async set(camera: string, areas: PrivacyAreas): Promise<Outcome> {
    if (!this.deps.isCamera(camera)) return { status: 'refused', reason: 'no-such-camera' }
    const saved = await this.deps.collection.update((stored) => {
      const { [camera]: _before, ...others } = stored.areas
      return { areas: areas.length > 0 ? { ...others, [camera]: areas } : others }
    })
    if (!saved.ok) return { status: 'refused', reason: saved.reason }
    this.deps.changed(this.state())
    return { status: 'done' }
  }
}
