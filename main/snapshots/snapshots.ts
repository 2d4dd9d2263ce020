import type {
  FolderTrouble,
  PictureTrouble,
  Quality,
  SnapshotNews,
  SnapshotSettings,
  SnapshotState,
  TakenPicture,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import type { Collection } from '../storage'
import type { Target } from './deliver'
import { embed } from './embed'
import { pathOf, stampOf } from './names'
import { Outbox, type Parcel } from './outbox'
import type { Shooter, Shot } from './shooter'
import { captionFacts, facilityOf, factsOf, type Subject } from './subject'

export interface SnapshotsDeps {
  /** Our own folder, for what was not delivered yet. */
  dir: string
  clock: Clock
  random(): number
  settings: Collection<SnapshotSettings>
  /** Where pictures go unless another folder was chosen. */
  standardFolder: string
  subject(camera: string): Subject | null
  /** The camera gives more than the tile shows with this stream. */
  hasMore(camera: string, quality: Quality): boolean
  operator(): string
  /** Name and version. */
  software: string
  shooter: Shooter
  told(news: SnapshotNews): void
  changed(state: SnapshotState): void
  log(line: string): void
}

/** A picture with all that is known of it. */
export interface Put {
  subjects: Subject[]
  at: number
  type: 'jpeg' | 'png'
  bytes: Buffer
  full: boolean
  /** The folder of its series; empty without. */
  series: string
  of: string | null
  scope: TakenPicture['scope']
}

export type SaveRefusal = 'not-found' | 'no-picture' | FolderTrouble

/** So many of the latest pictures can be copied, printed and dragged. */
const REMEMBERED = 200

/** Takes pictures in, writes into them what they are, and brings them to the chosen folder. */
export class Snapshots {
  private outbox: Outbox | null = null
  /** Of each picture of this run, where it lies. */
  private lying = new Map<string, string>()
  private known = new Map<string, Pick<SnapshotNews, 'of' | 'camera'>>()

  private constructor(private deps: SnapshotsDeps) {}

  static async open(deps: SnapshotsDeps): Promise<Snapshots> {
    const snapshots = new Snapshots(deps)
    await snapshots.begin()
    return snapshots
  }

  state(): SnapshotState {
    const { settings, operator } = this.deps
    const { waiting = 0, trouble = 'none' } = this.outbox ?? {}
    return {
      ...{ settings: settings.read(), folder: this.target().folder, operator: operator() },
      ...{ waiting, trouble },
    }
  }

  target(): Target {
    const { folder } = this.deps.settings.read()
    return { folder: folder || this.deps.standardFolder, standard: folder === '' }
  }

  /** Done once it is safe; the picture at full resolution follows by itself. */
  async save(taken: TakenPicture): Promise<Result<string, SaveRefusal>> {
    const subjects = taken.cameras.flatMap((id) => this.deps.subject(id) ?? [])
    const { at, type, scope, quality } = taken
    const bytes = Buffer.from(taken.bytes)
    const put = { subjects, at, type, bytes, scope, full: false, series: '', of: null }
    const id = await this.put(put)
    const [subject] = subjects
    if (id.ok && subject && scope === 'tile') this.follow(id.value, subject, at, quality)
    return id
  }

  /** → its id, once it is safe. */
  async put(put: Put): Promise<Result<string, SaveRefusal>> {
    const { subjects, at, type, full, series, of, scope } = put
    const [first] = subjects
    if (!first) return fail('not-found')
    const { operator, software } = this.deps
    const bytes = embed(put.bytes, factsOf(subjects, at, operator(), software))
    if (!bytes) return fail('no-picture')
    const camera = scope === 'tile' ? first.code : ''
    const path = pathOf({ facility: facilityOf(subjects), camera, at, type, full, series })
    return this.keep(at, path, bytes, { of, camera: first.id })
  }

  /** A file of any kind, such as a contact sheet. */
  keep(
    at: number,
    path: string[],
    bytes: Buffer,
    about: Pick<SnapshotNews, 'of' | 'camera'> = { of: null, camera: '' },
  ): Promise<Result<string, FolderTrouble>> {
    return this.send({ id: this.newId(at), path }, bytes, about)
  }

  /** Where a picture of this run lies now; null when it is not known. */
  fileOf(id: string): string | null {
    return this.lying.get(id) ?? this.outbox?.pathOf(id) ?? null
  }

  /** Where a file lies once the folder has had two seconds to take it. */
  async settled(id: string): Promise<string | null> {
    const until = this.deps.clock.now() + 2_000
    while (!this.lying.has(id) && this.outbox?.trouble === 'none' && this.deps.clock.now() < until)
      await new Promise<void>((resolve) => this.deps.clock.setTimeout(resolve, 50))
    return this.fileOf(id)
  }

  /** The folder was changed. */
  retarget(): void {
    this.outbox?.hurry()
    this.deps.changed(this.state())
  }

  async close(): Promise<void> {
    await this.outbox?.close()
  }

  private async begin(): Promise<void> {
    const { dir, clock, log, told } = this.deps
    const news = (parcel: Parcel, rest: Pick<SnapshotNews, 'state' | 'reason' | 'path'>) => {
      const { of = null, camera = '' } = this.known.get(parcel.id) ?? {}
      told({ id: parcel.id, of, camera, ...rest })
    }
    this.outbox = await Outbox.open({
      ...{ dir, clock, log, target: () => this.target() },
      delivered: (parcel, path) => {
        this.remember(parcel.id, path)
        log(`saved ${path}`)
        news(parcel, { state: 'saved', reason: 'none', path })
      },
      waits: (parcel, reason) => news(parcel, { state: 'waiting', reason, path: '' }),
      changed: () => this.deps.changed(this.state()),
    })
  }

  private async send(
    parcel: Parcel,
    bytes: Buffer,
    about: Pick<SnapshotNews, 'of' | 'camera'>,
  ): Promise<Result<string, FolderTrouble>> {
    this.known.set(parcel.id, about)
    const kept = await (this.outbox as Outbox).keep(parcel, bytes)
    return kept.ok ? ok(parcel.id) : kept
  }

  private remember(id: string, path: string): void {
    this.lying.set(id, path)
    for (const old of this.lying.keys()) {
      if (this.lying.size <= REMEMBERED) break
      this.lying.delete(old)
      this.known.delete(old)
    }
  }

  private follow(id: string, subject: Subject, at: number, quality: Quality): void {
    const { settings, hasMore, told, log } = this.deps
    if (!settings.read().full || subject.demo || !hasMore(subject.id, quality)) return
    const failed = (reason: PictureTrouble) => {
      log(`no picture of ${subject.code} at full resolution: ${reason}`)
      const full = { id: this.newId(at), of: id, camera: subject.id }
      told({ ...full, state: 'failed', reason, path: '' })
    }
    void this.deps.shooter.shoot(subject.id, at).then(async (shot) => {
      const done = shot.ok ? await this.develop(shot.value, subject, { of: id }) : shot
      if (!done.ok) failed(done.reason as PictureTrouble)
    })
  }

  /** Makes a file of a picture that no page has seen. */
  async develop(
    shot: Shot,
    subject: Subject,
    {
      of = null,
      series = '',
      thumb = null,
    }: Partial<Pick<Put, 'of' | 'series'>> & {
      thumb?: string | null
    },
  ): Promise<Result<string, SaveRefusal | PictureTrouble>> {
    const { settings, shooter, operator } = this.deps
    const { type, caption } = settings.read()
    const strip = caption ? captionFacts(subject, shot.at, operator()) : null
    const made = await shooter.finish(shot, settings.read(), strip, thumb)
    if (!made.ok) return made
    const { at } = shot
    const what = { type, bytes: made.value, scope: 'tile' as const, full: series === '' }
    return this.put({ subjects: [subject], at, series, of, ...what })
  }

  private newId(at: number): string {
    const letters = () => Math.floor(this.deps.random() * 36 ** 6).toString(36)
    return `${stampOf(at)}-${letters().padStart(6, '0').slice(-6)}`
  }
}
