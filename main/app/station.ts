import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import type { Handlers, ScreenId, StreamStatus } from '../../preload/contract'
import { type Alerts, alertsHandlers } from '../alerts'
import { realClock } from '../base/clock'
import type { Options } from '../cli'
import type { Coverage } from '../coverage'
import { Children, Incidents, Pages, Tally } from '../health'
import { type Broadcast, bind, coalesce, createBroadcast } from '../ipc'
import { type Layouts, layoutsHandlers } from '../layouts'
import type { Ptz } from '../ptz'
import { type Ffmpeg, type StreamServer, startStreamServer, type Tap } from '../streams'
import { type Tours, tourHandlers } from '../tours'
import type { Views } from '../views'
import { wallHandlers } from '../wall'
import { ORIGIN } from '../windows'
import { startAlerts, tellingMarks } from './alerts'
import { cameraHandlers } from './camera-handlers'
import { handleCoverage, startCoverage } from './coverage'
import { type Engine, startEngine } from './engine'
import { type Evidence, startEvidence } from './evidence'
import { trackFfmpeg } from './ffmpeg'
import { bothTaps } from './forwarding'
import { appHandlers } from './handlers'
import { healthHandlers } from './health'
import { showImported } from './import-handlers'
import { importFile, noteImported } from './imported'
import { layoutHandlers, openLayouts } from './layouts'
import { followNight } from './night'
import { Notices } from './notices'
import { createObserved } from './observed'
import { onvifHandlers } from './onvif'
import { pageEvents, watchProcesses } from './page-events'
import { snapshotOf } from './page-snapshot'
import type { ImportFile, Profile } from './profile'
import { Province } from './province'
import { startPtz } from './ptz'
import { openRegistries, type Registries } from './registries'
import { createReporter } from './report'
import { ScreenDesk } from './screens'
import { snapshotHandlers } from './snapshot-handlers'
import { openSnapshots, type SnapshotDesk } from './snapshots'
import { openStores, type Stores } from './stores'
import { openTours } from './tours'
import { followTranscoder } from './transcoding'
import { startViews, viewHandlers } from './views'

/** Everything that runs, once it runs. */
interface Parts extends Stores {
  profile: Profile
  options: Options
  notices: Notices
  registries: Registries
  layouts: Layouts
  engine: Engine
  evidence: Evidence
  province: Province
  snapshots: SnapshotDesk
  coverage: Coverage
  alerts: Alerts
  tours: Tours
  views: Views
  server: StreamServer
  ptz: Ptz
  /** Writes what could not be written before. */
  flush(): Promise<void>
  ffmpeg(): Ffmpeg | null
}

/** One monitoring station: its data, its streams and its windows. */
export class Station {
  private desk: ScreenDesk | null = null
  private broadcast: Broadcast = createBroadcast(() => this.desk?.windows.contents() ?? [])
  /** How the station is; counts since it started. */
  private health = {
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
  private endNight = () => {}

  focus(): void {
    this.desk?.focus()
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
    engine.streams.killAll()
    const stood = ptz.close(1_000)
    await Promise.all([server.close(), flush(), snapshots.close(), evidence.close()])
    await stood
    await Promise.all([coverage.close(), province])
    await settled()
  }

  private async start(profile: Profile, options: Options, file: ImportFile | null): Promise<Parts> {
    const notices = new Notices((list) => this.broadcast('app', 'noticesChanged', list))
    const stores = await openStores(profile, notices)
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
    const evidence = await startEvidence({
      ...{ ...stores, profile, notices, broadcast: this.broadcast, ffmpeg },
      registered: () => registry.list(),
      statuses: () => this.parts?.engine.streams.statuses() ?? [],
      cameraClock: (camera) => this.province?.cameraClock(camera) ?? null,
    })
    const { broadcast } = this
    const province = await Province.open({
      ...{ ...stores, profile, notices, registries, broadcast, ffmpeg },
    })
    this.province = province
    if (imported) await noteImported(registry, province.facilityBook.occupancy, imported)
    const tap = bothTaps(evidence.tap, province.tap)
    const engine = await this.startEngine(profile, stores, registries, ffmpeg, tap)
    evidence.attach(engine.streams)
    const snapshots = await openSnapshots({
      ...{ ...stores, profile, notices, broadcast: this.broadcast, registries, engine, ffmpeg },
      ...{ recording: evidence.recording, fontFile },
    })
    const server = await startStreamServer(engine.streams, ORIGIN)
    const coverage = startCoverage({ ...stores, profile, notices, broadcast, registries })
    const alerts = await startAlerts({ ...stores, profile, notices, broadcast, registries })
    const isOpen = (screen: ScreenId) => this.desk?.isOpen(screen) ?? false
    const tours = openTours({ ...stores, registries, layouts, coverage, broadcast, isOpen })
    settings.onChange((now) => this.broadcast('app', 'settingsChanged', now))
    await province.begin({ engine, coverage, evidence })
    const views = startViews(stores, this.broadcast)
    const ptz = startPtz(registry, log.scope('ptz'))
    return {
      ...{ ...stores, profile, options, notices, registries, layouts, flush },
      ...{ engine, evidence, province, snapshots, coverage, alerts, tours, views, server, ptz },
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
    const desk = new ScreenDesk({
      ...{ ...parts, kiosk, dataDir, broadcast: this.broadcast, pages: pageEvents(watching) },
      layoutOf: (screen) => parts.layouts.state().defaults[screen],
    })
    this.desk = desk
    bind(
      this.handlers(parts, desk),
      (sender) => desk.windows.owns(sender),
      (what, error) => log.warn(what, error ?? ''),
      (feature, name) => desk.refusal(feature, name),
    )
    parts.tours.enter()
    desk.open()
    followTranscoder(parts.settings, parts.engine.encoders)
    this.endNight = followNight(parts.settings)
  }

  private handlers(parts: Parts, desk: ScreenDesk): Handlers {
    const { registries, engine, profile, province } = parts
    const registering = { ...parts, facilityBook: province.facilityBook, spawn: engine.spawn }
    const { windows } = desk
    const reporter = createReporter(profile.pictures, windows)
    return {
      app: appHandlers({
        ...parts,
        snapshot: (window) => {
          parts.coverage.forget(window)
          return snapshotOf(parts, desk, window)
        },
        logs: profile.logs,
        toggleFullScreen: (window) => windows.toggleFullScreen(window),
        openWindow: () => desk.openControl(),
        reportLive: process.env.VONG_GAC_REPORT ? reporter : () => {},
      }),
      alerts: alertsHandlers(parts.alerts, (window) => windows.screen(window)),
      bookmarks: tellingMarks(parts.evidence.handlers, parts.alerts, (window) =>
        windows.screen(window),
      ),
      cameras: cameraHandlers(registering),
      coverage: handleCoverage(parts.coverage, windows, registries),
      layouts: layoutHandlers(
        parts.layouts,
        layoutsHandlers(parts.layouts, (window) => registries.walls.of(windows.screen(window))),
      ),
      health: healthHandlers({
        ...{ ...parts, ...this.health, windows, root: profile.root, streams: engine.streams },
      }),
      onvif: onvifHandlers({ ...registering, broadcast: this.broadcast }),
      ptz: parts.ptz.handlers,
      ...province.handlers(),
      ...desk.handlers(),
      recording: parts.evidence.ring,
      retention: parts.evidence.retention,
      replay: parts.evidence.replay,
      evidence: parts.evidence.packages,
      snapshots: snapshotHandlers({
        ...{ ...parts.snapshots, windows, language: () => parts.settings.read().language },
      }),
      streams: {
        retry: (camera) => {
          engine.streams.retry(camera)
          return { status: 'done' }
        },
        observed: createObserved({
          log: (line) => parts.log.scope('streams').info(line),
          told: (seen) => parts.alerts.observed(seen),
          isKnown: (camera) => registries.camera(camera) !== null,
        }),
      },
      tours: tourHandlers(parts.tours, (window) => windows.screen(window)),
      views: viewHandlers(parts.views),
      wall: wallHandlers(
        (window) => registries.walls.of(windows.screen(window)),
        (screen) => (desk.isOpen(screen) ? registries.walls.of(screen) : null),
      ),
    }
  }
}
