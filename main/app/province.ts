import type { ClockMeasure, Handlers, StreamStatus } from '../../preload/contract'
import type { Coverage } from '../coverage'
import { demoOccupancy } from '../demo'
import type { World } from '../facilities'
import type { Broadcast } from '../ipc'
import type { Ffmpeg, Tap } from '../streams'
import { StreamTap, type Technical } from '../technical'
import type { Watch } from '../watch'
import { type DocumentDesk, openDocuments } from './documents'
import type { Engine } from './engine'
import type { Evidence } from './evidence'
import { type FacilityBook, openFacilityBook } from './facility-book'
import { type FacilityFigures, openFacilityFigures } from './facility-figures'
import { bothTaps, type Forwarding, openForwarding } from './forwarding'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'
import { openTechnical, technicalHandlers } from './technical'
import { technicalMinutes } from './technical-minutes'

interface ProvinceDeps extends Stores {
  profile: Profile
  notices: Notices
  registries: Registries
  broadcast: Broadcast
  ffmpeg(): Ffmpeg | null
}

/** What runs by the time that the streams do. */
interface Running {
  engine: Engine
  coverage: Coverage
  evidence: Pick<Evidence, 'record'>
}

type Features = 'documents' | 'facilities' | 'forwarding' | 'technical'

/** What is known of the province's facilities and cameras, measured, forwarded and written down. */
export class Province {
  /** Sees every picture of every stream. */
  readonly tap: Tap
  private measuring = new StreamTap()
  private figures: FacilityFigures | null = null
  private documents: DocumentDesk | null = null
  private technical: Technical | null = null
  private watch: Pick<Watch, 'current'> | null = null

  private constructor(
    private readonly deps: ProvinceDeps,
    readonly facilityBook: FacilityBook,
    private readonly forwarding: Forwarding,
  ) {
    this.tap = bothTaps(forwarding.forwards.tap, this.measuring)
  }

  static async open(deps: ProvinceDeps): Promise<Province> {
    return new Province(deps, await openFacilityBook(deps), await openForwarding(deps))
  }

  /** Once there are streams. */
  async begin({ engine, coverage, evidence }: Running): Promise<void> {
    const { deps, facilityBook, forwarding } = this
    const { profile, registries, broadcast, log, notices, operator } = deps
    const demo = () => registries.mode === 'demo'
    forwarding.attach(engine)
    const figures = await openFacilityFigures({
      ...{ data: profile.data, registries, broadcast, operator, demo, record: evidence.record },
      watched: () => this.watch?.current() ?? new Map(),
      ...{ statuses: () => engine.streams.statuses(), lastSeen: (id) => coverage.lastSeen(id) },
      occupancy: () => (demo() ? demoOccupancy : facilityBook.occupancy.latest()),
      ...{ technical: () => this.technical?.latest() ?? [], forwards: forwarding.running },
    })
    this.figures = figures
    this.documents = await openDocuments({
      ...{ data: profile.data, broadcast, operator, record: evidence.record },
      ...{ world: figures.world, demo },
    })
    tellOfProblems(this.documents.problems(), log, notices)
    facilityBook.occupancy.onChange(figures.changed)
    forwarding.onChange(figures.changed)
    const { measuring: tap } = this
    this.technical = await openTechnical({ ...deps, engine, tap, changed: figures.changed })
  }

  /** Who watches the cameras that nobody looks at. */
  watchedBy(watch: Pick<Watch, 'current' | 'onChange'>): void {
    this.watch = watch
    watch.onChange(() => this.figures?.changed())
  }

  /** Facilities with what is noted and measured of them now. */
  world(): World {
    if (!this.figures) throw new Error('the province has not begun')
    return this.figures.world()
  }

  /** Documents that leave the room. */
  desk(): DocumentDesk {
    if (!this.documents) throw new Error('the province has not begun')
    return this.documents
  }

  handlers(): Pick<Handlers, Features> {
    const { documents, figures, technical, deps } = this
    if (!documents || !figures || !technical) throw new Error('the province has not begun')
    const language = () => deps.settings.read().language
    return {
      documents: documents.handlers,
      facilities: { ...this.facilityBook.handlers, ...figures.handlers },
      forwarding: this.forwarding.handlers,
      technical: {
        ...technicalHandlers(technical, deps),
        minutes: technicalMinutes({ ...deps, technical, documents, language }),
      },
    }
  }

  /** Facilities or cameras are others. */
  refresh(): void {
    this.figures?.changed()
  }

  stream(status: StreamStatus): void {
    this.figures?.stream(status)
    this.forwarding.forwards.stream(status)
  }

  /** When it was last measured. */
  cameraClock(camera: string): ClockMeasure | null {
    return this.technical?.clockOffset(camera) ?? null
  }

  /** Before the streams end. */
  async close(): Promise<void> {
    await Promise.all([this.technical?.close(), this.forwarding.close()])
    await Promise.all([this.facilityBook.close(), this.documents?.settled()])
  }
}
