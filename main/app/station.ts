import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import type { ScreenId, StreamStatus } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Options } from '../cli'
import { Children, Incidents, Pages, Tally } from '../health'
import { type Broadcast, bind, coalesce, createBroadcast } from '../ipc'
import { type Ffmpeg, startStreamServer, type Tap } from '../streams'
import { ORIGIN } from '../windows'
import { denialBy } from './accounts'
import { startAlerts } from './alerts'
import { auditWitness } from './audit'
import { startCoverage } from './coverage'
import { DutyDesk } from './duty'
import { type Engine, startEngine } from './engine'
import { startEvidence } from './evidence'
import { trackFfmpeg } from './ffmpeg'
import { bothTaps } from './forwarding'
import { showImported } from './import-handlers'
import { importFile, noteImported } from './imported'
import { openLayouts } from './layouts'
import { MeetingDesk } from './meeting'
import { followNight } from './night'
import { Notices } from './notices'
import { pageEvents, watchProcesses } from './page-events'
import type { OwnHealth, Parts } from './parts'
import { startPrivacy } from './privacy'
import type { ImportFile, Profile } from './profile'
import { Province } from './province'
import { startPtz } from './ptz'
import { openRegistries, type Registries } from './registries'
import { ScreenDesk } from './screens'
import { hostOf } from './show-host'
import { openSnapshots } from './snapshots'
import { stationHandlers } from './station-handlers'
import { openStores, type Stores } from './stores'
import { openTours } from './tours'
import { followTranscoder } from './transcoding'
import { startViews } from './views'

/** One monitoring station: its data, its streams and its windows. */
export class Station {
  private desk: ScreenDesk | null = null
  private broadcast: Broadcast = createBroadcast(
    () => [
      ...(this.desk?.windows.contents() ?? []),
      ...(this.parts?.meeting.presenter.windows.contents() ?? []),
    ],
    (window, feature, name) => this.parts?.meeting.presenter.hears(window, feature, name) ?? true,
  )
  /** How the station is; counts since it started. */
  private health: OwnHealth = {
    children: new Children(),
    tally: new Tally(),
    incidents: new Incidents(),
    pages: new Pages(),
  }

  /** Opens the profile, starts the engine, and shows the wall. */
  static async open(profile: Profile, options: Options, file: ImportFile | null): Promise<Station> {
    const station = new Station()
    station.show(await station.start(profile, options, file))
    return station
  }

  private parts: Parts | null = null
  /** Before there are parts: streams run from the beginning. */
  private province: Province | null = null
  private duty: DutyDesk | null = null
  private endNight = () => {}

  focus(): void {
    // Whoever starts it once more in the middle of a show takes nobody's keyboard.
    if (!this.parts?.meeting.presenter.focus()) this.desk?.focus()
  }

  /** Ends every stream; what is being written is written. */
  async close(): Promise<void> {
    if (!this.parts) return
    await this.desk?.close()
    const { server, engine, evidence, snapshots, coverage, tours, ptz, flush, settled } = this.parts
    tours.close()
    this.endNight()
    engine.encoders.stop()
    const province = this.parts.province.close()
    await this.parts.meeting.close()
    this.parts.privacy.restoreAll('station-closed')
    const duty = this.parts.duty.close()
    engine.streams.killAll()
    const stood = ptz.close(1_000)
    await Promise.all([server.close(), flush(), snapshots.close(), evidence.close()])
    await stood
    await Promise.all([coverage.close(), province, duty])
    await settled()
  }

  private async start(profile: Profile, options: Options, file: ImportFile | null): Promise<Parts> {
    const notices = new Notices((list) => this.broadcast('app', 'noticesChanged', list))
    const stores = await openStores(profile, notices, options)
    const { registry, settings, log } = stores
    const imported = file && (await importFile(registry, file))
    const { lang } = options
    if (lang) await settings.update((now) => ({ ...now, language: lang }))
    const layouts = openLayouts(stores, () => registries, this.broadcast)
    const { registries, flush } = openRegistries(stores, notices, options.demo, layouts, {
      registry: () => {
        this.broadcast('cameras', 'changed', registries.current())
        // Scenes are shown with the cameras that there are.
        this.broadcast('layouts', 'changed', layouts.state())
        this.parts?.engine.streams.refresh()
        this.parts?.coverage.refresh()
        this.parts?.alerts.refresh(new Set(registries.current().cameras.map(({ id }) => id)))
        this.parts?.tours.refresh()
        this.province?.refresh()
        this.duty?.refresh()
        this.parts?.meeting.refresh()
      },
      wall: (state) => {
        this.broadcast('wall', 'changed', state)
        this.parts?.tours.wallChanged(state)
      },
    })
    if (file) showImported({ registry, registries })
    if (options.layout) registries.wall.setLayout(options.layout)
    const again = () => {
      this.parts?.engine.streams.retryAll('ffmpeg-missing')
      void this.parts?.engine.encoders.look()
    }
    const ffmpeg = await trackFfmpeg(settings, notices, log.scope('ffmpeg'), again)
    const privacy = startPrivacy(stores, this.broadcast, () => evidence)
    const evidence = await startEvidence({
      ...{ ...stores, profile, notices, broadcast: this.broadcast, ffmpeg, privacy },
      registered: () => registry.list(),
      statuses: () => this.parts?.engine.streams.statuses() ?? [],
      cameraClock: (camera) => this.province?.cameraClock(camera) ?? null,
    })
    const { broadcast } = this
    const province = await Province.open({
      ...{ ...stores, profile, notices, registries, broadcast, ffmpeg },
    })
    this.province = province
    if (imported)
      await noteImported(registry, province.facilityBook.occupancy, imported, stores.operator())
    const tap = bothTaps(evidence.tap, province.tap)
    const engine = await this.startEngine(profile, stores, registries, ffmpeg, tap)
    evidence.attach(engine.streams)
    const snapshots = await openSnapshots({
      ...{ ...stores, profile, notices, broadcast: this.broadcast, registries, engine, ffmpeg },
      ...{ recording: evidence.recording, fontFile, privacy },
    })
    const server = await startStreamServer(engine.streams, ORIGIN)
    const coverage = startCoverage({ ...stores, profile, notices, broadcast, registries })
    const alerts = await startAlerts({ ...stores, profile, notices, broadcast, registries })
    const isOpen = (screen: ScreenId) => this.desk?.isOpen(screen) ?? false
    const tours = openTours({ ...stores, registries, layouts, coverage, broadcast, isOpen })
    settings.onChange((now) => this.broadcast('app', 'settingsChanged', now))
    stores.accounts.onChange((now) => this.broadcast('accounts', 'changed', now))
    await province.begin({ engine, coverage, evidence })
    const duty = await DutyDesk.open({
      ...{ ...stores, profile, notices, registries, broadcast, ffmpeg, privacy },
      ...{ engine, evidence, coverage, province, isOpen, incidents: this.health.incidents },
    })
    this.duty = duty
    const meeting = await MeetingDesk.open({
      ...duty.deps,
      ...{ duty, snapshots },
    })
    const views = startViews(stores, this.broadcast)
    const ptz = startPtz(registry, log.scope('ptz'))
    return {
      ...{ ...stores, profile, options, notices, registries, layouts, flush },
      ...{
        engine,
        evidence,
        province,
        duty,
        meeting,
        privacy,
        snapshots,
        coverage,
        alerts,
        tours,
        views,
        server,
        ptz,
      },
      ffmpeg,
    }
  }

  private startEngine(
    profile: Profile,
    { registry, log, settings }: Stores,
    registries: Registries,
    ffmpeg: () => Ffmpeg | null,
    tap: Tap,
  ): Promise<Engine> {
    const push = coalesce<StreamStatus>(realClock, 100, (list) => {
      this.broadcast('streams', 'changed', list)
    })
    return startEngine({
      ...{ children: profile.children, fontFile, ffmpeg, tap, log: log.scope('streams') },
      watched: (spawn) => this.health.children.watch(spawn),
      transcoder: settings.read().transcoder,
      encodersChanged: (now) => this.broadcast('streams', 'encodersChanged', now),
      camera: (id) => registries.camera(id),
      sourceUrl: (id, quality) => registry.sourceUrl(id, quality),
      changed: (status) => {
        this.health.tally.note(status)
        this.parts?.alerts.stream(status)
        this.parts?.tours.offline.note(status)
        this.province?.stream(status)
        this.duty?.stream(status)
        push(`${status.camera}/${status.quality}`, status)
      },
    })
  }

  private show(parts: Parts): void {
    this.parts = parts
    const { options, notices } = parts
    const log = parts.log.scope('app')
    const watching = { ...this.health, notices, log }
    watchProcesses(watching)
    const { kiosk, dataDir } = options
    const pages = pageEvents(watching)
    const { presenter } = parts.meeting
    const desk = new ScreenDesk({
      ...{ ...parts, kiosk, dataDir, broadcast: this.broadcast, pages },
      taken: () => presenter.taken,
      presenting: () => presenter.runs,
      layoutOf: (screen) => parts.layouts.state().defaults[screen],
      idled: () =>
        parts.evidence.note({ action: 'station-locked', by: '', detail: { auto: true } }),
    })
    this.desk = desk
    bind(
      stationHandlers(parts, desk, this.health, this.broadcast),
      (sender) => desk.windows.owns(sender) || presenter.windows.owns(sender),
      (what, error) => log.warn(what, error ?? ''),
      (feature, name, window) => {
        if (presenter.steers(window, feature, name)) return null
        return presenter.refusal(window, feature, name) ?? desk.refusal(feature, name)
      },
      auditWitness(parts, desk.windows),
      denialBy(parts.accounts, (...of) => presenter.steers(...of)),
    )
    presenter.attach(hostOf(desk, pages))
    parts.tours.enter()
    desk.open()
    followTranscoder(parts.settings, parts.engine.encoders)
    this.endNight = followNight(parts.settings)
  }
}
