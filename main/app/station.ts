import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import { app } from 'electron'
import type { Handlers, ScreenId, Snapshot, StreamStatus } from '../../preload/contract'
import { type Alerts, alertsHandlers } from '../alerts'
import { realClock } from '../base/clock'
import type { Options } from '../cli'
import type { Coverage } from '../coverage'
import { demoOccupancy } from '../demo'
import { codes } from '../facilities'
import { Children, Incidents, Pages, Tally } from '../health'
import { type Broadcast, bind, coalesce, createBroadcast } from '../ipc'
import { type Layouts, layoutsHandlers } from '../layouts'
import type { Ptz } from '../ptz'
import { type Ffmpeg, type StreamServer, startStreamServer, type Tap } from '../streams'
import type { Technical } from '../technical'
import { type Tours, tourHandlers } from '../tours'
import type { Views } from '../views'
import { wallHandlers } from '../wall'
import { ORIGIN } from '../windows'
import { startAlerts, tellingMarks } from './alerts'
import { cameraHandlers } from './camera-handlers'
import { handleCoverage, startCoverage } from './coverage'
import { type DocumentDesk, openDocuments } from './documents'
import { type Engine, startEngine } from './engine'
import { type Evidence, operator, startEvidence } from './evidence'
import { type FacilityBook, openFacilityBook } from './facility-book'
import { type FacilityFigures, openFacilityFigures } from './facility-figures'
import { trackFfmpeg } from './ffmpeg'
import { bothTaps, type Forwarding, openForwarding } from './forwarding'
import { appHandlers } from './handlers'
import { healthHandlers } from './health'
import { showImported } from './import-handlers'
import { layoutHandlers, openLayouts } from './layouts'
import { followNight } from './night'
import { Notices } from './notices'
import { onvifHandlers } from './onvif'
import { createObserved } from './observed'
import { pageEvents, watchProcesses } from './page-events'
import type { ImportFile, Profile } from './profile'
import { startPtz } from './ptz'
import { openRegistries, type Registries } from './registries'
import { createReporter } from './report'
import { ScreenDesk } from './screens'
import { snapshotHandlers } from './snapshot-handlers'
import { openSnapshots, type SnapshotDesk } from './snapshots'
import { openStores, type Stores, tellOfProblems } from './stores'
import { openTechnical, technicalHandlers } from './technical'
import { openTours } from './tours'
import { followTranscoder } from './transcoding'
import { startViews, viewHandlers } from './views'

/** A start that cannot go on; the message is one line for stderr. */
export class StartFailure extends Error {}

/** Everything that runs, once it runs. */
interface Parts extends Stores {
  profile: Profile
  options: Options
  notices: Notices
  registries: Registries
  layouts: Layouts
  engine: Engine
  evidence: Evidence
  facilityBook: FacilityBook
  figures: FacilityFigures
  documents: DocumentDesk
  forwarding: Forwarding
  snapshots: SnapshotDesk
  coverage: Coverage
  alerts: Alerts
  technical: Technical
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
  private forwards: Forwarding['forwards'] | null = null
  private endNight = () => {}

  focus(): void {
    this.desk?.focus()
  }

  /** Ends every stream; what is being written is written. */
  async close(): Promise<void> {
    if (!this.parts) return
    await this.desk?.close()
    const { server, engine, evidence, snapshots, coverage, tours, ptz, flush, settled } = this.parts
    const { technical } = this.parts
    tours.close()
    this.endNight()
    engine.encoders.stop()
    const checked = technical.close()
    const forwarded = this.parts.forwarding.close()
    engine.streams.killAll()
    const stood = ptz.close(1_000)
    await Promise.all([server.close(), flush(), snapshots.close(), evidence.close()])
    await stood
    await Promise.all([coverage.close(), checked])
    await this.parts.facilityBook.close()
    await forwarded
    await settled()
  }

  private async start(profile: Profile, options: Options, file: ImportFile | null): Promise<Parts> {
    const notices = new Notices((list) => this.broadcast('app', 'noticesChanged', list))
    const stores = await openStores(profile, notices)
    const { registry, settings, log } = stores
    if (file) await importFile(stores, file)
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
        this.parts?.figures.changed()
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
    })
    const facilityBook = await openFacilityBook({
      ...{ ...stores, profile, notices, registries, broadcast: this.broadcast },
    })
    const forwarding = await openForwarding({
      ...{ ...stores, profile, notices, broadcast: this.broadcast, ffmpeg },
    })
    this.forwards = forwarding.forwards
    const tap = bothTaps(evidence.tap, forwarding.forwards.tap)
    const engine = await this.startEngine(profile, stores, registries, ffmpeg, tap)
    evidence.attach(engine.streams)
    forwarding.attach(engine)
    const snapshots = await openSnapshots({
      ...{ ...stores, profile, notices, broadcast: this.broadcast, registries, engine, ffmpeg },
      ...{ recording: evidence.recording, fontFile },
    })
    const server = await startStreamServer(engine.streams, ORIGIN)
    const { broadcast } = this
    const coverage = startCoverage({ ...stores, profile, notices, broadcast, registries })
    const alerts = await startAlerts({ ...stores, profile, notices, broadcast, registries })
    const isOpen = (screen: ScreenId) => this.desk?.isOpen(screen) ?? false
    const tours = openTours({ ...stores, registries, layouts, coverage, broadcast, isOpen })
    settings.onChange((now) => this.broadcast('app', 'settingsChanged', now))
    const figures = await openFacilityFigures({
      ...{ data: profile.data, registries, broadcast, operator, record: evidence.record },
      ...{ statuses: () => engine.streams.statuses(), lastSeen: (id) => coverage.lastSeen(id) },
      occupancy: () =>
        registries.mode === 'demo' ? demoOccupancy : facilityBook.occupancy.latest(),
      ...{ technical: () => this.parts?.technical.latest() ?? [], forwards: forwarding.running },
    })
    const documents = await openDocuments({
      ...{ data: profile.data, broadcast, operator, record: evidence.record },
      ...{ world: figures.world, demo: () => registries.mode === 'demo' },
    })
    tellOfProblems(documents.problems(), log, notices)
    facilityBook.occupancy.onChange(figures.changed)
    forwarding.onChange(figures.changed)
    const technical = await openTechnical({
      ...{ ...stores, profile, notices, registries, engine, broadcast, ffmpeg },
      changed: () => this.parts?.figures.changed(),
    })
    const views = startViews(stores, this.broadcast)
    const ptz = startPtz(registry, log.scope('ptz'))
    return {
      ...{
        ...stores,
        profile,
        options,
        notices,
        registries,
        layouts,
        facilityBook,
        figures,
        documents,
        forwarding,
        flush,
      },
      ...{ engine, evidence, snapshots, coverage, alerts, technical, tours, views, server, ptz, ffmpeg },
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
        this.parts?.figures.stream(status)
        this.forwards?.stream(status)
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
    const { registries, engine, profile } = parts
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
      cameras: cameraHandlers({ ...parts, spawn: engine.spawn }),
      coverage: handleCoverage(parts.coverage, windows, registries),
      documents: parts.documents.handlers,
      facilities: { ...parts.facilityBook.handlers, ...parts.figures.handlers },
      forwarding: parts.forwarding.handlers,
      layouts: layoutHandlers(
        parts.layouts,
        layoutsHandlers(parts.layouts, (window) => registries.walls.of(windows.screen(window))),
      ),
      health: healthHandlers({
        ...{ ...parts, ...this.health, windows, root: profile.root, streams: engine.streams },
      }),
      onvif: onvifHandlers({ ...parts, spawn: engine.spawn, broadcast: this.broadcast }),
      ptz: parts.ptz.handlers,
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
      technical: technicalHandlers(parts.technical, parts),
      tours: tourHandlers(parts.tours, (window) => windows.screen(window)),
      views: viewHandlers(parts.views),
      wall: wallHandlers(
        (window) => registries.walls.of(windows.screen(window)),
        (screen) => (desk.isOpen(screen) ? registries.walls.of(screen) : null),
      ),
    }
  }
}

function snapshotOf(parts: Parts, desk: ScreenDesk, window: number): Snapshot {
  const { windows } = desk
  const { settings, registries, engine, server, notices } = parts
  return {
    ...{ version: app.getVersion(), settings: settings.read(), codes },
    ...{ kiosk: windows.isBare(window), screen: windows.screen(window) },
    ...{ screens: desk.state(), lock: desk.lock.state() },
    registry: registries.current(),
    layouts: parts.layouts.state(),
    views: parts.views.all(),
    ...{ tours: [...parts.tours.list()], touring: parts.tours.running() },
    walls: registries.walls.all().map((wall) => wall.state()),
    ...{ streams: engine.streams.statuses(), streamBase: server.base, notices: notices.all() },
    encoders: engine.encoders.now(),
    watchScenes: process.env.VONG_GAC_NO_WATCH !== '1',
  }
}

async function importFile({ registry }: Stores, file: ImportFile): Promise<void> {
  const done = await registry.importFile(file.bytes, file.name)
  if (!done.ok) throw new StartFailure(`vong-gac: --import ${done.detail}`)
}
