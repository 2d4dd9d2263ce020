import { z } from 'zod'
import { type Outcome, PrivacyAreas, type PrivacyState } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { Lifts, type RestoredBy } from './lifts'

const Stored = z.object({ areas: z.record(z.string().max(64), PrivacyAreas) })
type Stored = z.infer<typeof Stored>
export type PrivacyCollection = Collection<Stored>

/** `privacy.json` */
export const openPrivacyCollection = (dir: string, clock: Clock): Promise<PrivacyCollection> =>
  openCollection<Stored>({
    ...{ dir, clock, name: 'privacy', schema: Stored, version: 1, migrations: {} },
    defaults: { areas: {} },
  })

/** What is done, on its way into the custody log. */
export interface PrivacyRecords {
  /** Before it is done; false when it cannot be put on record. */
  lifted(camera: string, by: string): Promise<boolean>
  restored(camera: string, why: RestoredBy, by: string): void
  /** @param before how many areas there were */
  areasChanged(camera: string, before: number, after: number): void
}

export interface PrivacyDeps {
  collection: PrivacyCollection
  clock: Clock
  /** Registered, or of the demo. */
  isCamera(id: string): boolean
  records: PrivacyRecords
  changed(state: PrivacyState): void
}

const DONE: Outcome = { status: 'done' }
const refused = (reason: string): Outcome => ({ status: 'refused', reason })

/** What may not be seen of each camera's picture, and who sees it on walls all the same. */
export class Privacy {
  private lifts: Lifts

  constructor(private deps: PrivacyDeps) {
    const { clock, records } = deps
    this.lifts = new Lifts({
      ...{ clock, lifted: records.lifted, restored: records.restored },
      changed: () => this.tell(),
    })
  }

  /** Of a camera; none for one that nobody drew any for. Those of one that is gone are kept. */
  areas = (camera: string): PrivacyAreas => this.deps.collection.read().areas[camera] ?? []

  state(): PrivacyState {
    return { areas: this.deps.collection.read().areas, lifted: this.lifts.list() }
  }

  async set(camera: string, areas: PrivacyAreas): Promise<Outcome> {
    const { isCamera, collection, records } = this.deps
    if (!isCamera(camera)) return refused('no-such-camera')
    const before = this.areas(camera)
    if (JSON.stringify(before) === JSON.stringify(areas)) return DONE
    const saved = await collection.update((stored) => {
      const { [camera]: _before, ...others } = stored.areas
      return { areas: areas.length > 0 ? { ...others, [camera]: areas } : others }
    })
    if (!saved.ok) return refused(saved.reason)
    records.areasChanged(camera, before.length, areas.length)
    // Whoever lifted the old ones has not seen the new ones.
    this.lifts.restore(camera, 'areas-changed')
    this.tell()
    return DONE
  }

  /** @param by who lifts them: it ends with his session */
  async lift(camera: string, on: boolean, by: string): Promise<Outcome> {
    if (!on) {
      this.lifts.restore(camera, 'by-hand')
      return DONE
    }
    if (!this.deps.isCamera(camera)) return refused('no-such-camera')
    return this.areas(camera).length > 0 ? this.lifts.lift(camera, by) : refused('no-areas')
  }

  /** Everything is covered again. */
  restoreAll(why: RestoredBy): void {
    this.lifts.restoreAll(why)
  }

  /** The registry has changed. */
  refresh(): void {
    for (const { camera } of this.lifts.list())
      if (!this.deps.isCamera(camera)) this.lifts.restore(camera, 'camera-gone')
  }

  private tell(): void {
    this.deps.changed(this.state())
  }
}
