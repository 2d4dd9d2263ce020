import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import { app, type BrowserWindow } from 'electron'
import type { Handlers, Snapshot, StreamStatus } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Options } from '../cli'
import { codes } from '../facilities'
import { type Broadcast, bind, coalesce, createBroadcast } from '../ipc'
import { type Ffmpeg, type StreamServer, startStreamServer } from '../streams'
import { wallHandlers } from '../wall'
import { createWallWindow, ORIGIN, toggleFullScreen } from '../windows'
import { cameraHandlers, showImported } from './camera-handlers'
import { type Engine, startEngine } from './engine'
import { trackFfmpeg } from './ffmpeg'
import { appHandlers } from './handlers'
import { Notices } from './notices'
import type { ImportFile, Profile } from './profile'
import { openRegistries, type Registries } from './registries'
import { createReporter } from './report'
import { openStores, type Stores } from './stores'

/** A start that cannot go on; the message is one line for stderr. */
export class StartFailure extends Error {}

/** Everything that runs, once it runs. */
interface Parts extends Stores {
  profile: Profile
  options: Options
  notices: Notices
  registries: Registries
  engine: Engine
  server: StreamServer
  /** Writes what could not be written before. */
  flush(): Promise<void>
  ffmpeg(): Ffmpeg | null
}

/** One monitoring station: its data, its streams and its window. */
export class Station {
  private window: BrowserWindow | null = null
  private broadcast: Broadcast = createBroadcast(() =>
    this.window ? [this.window.webContents] : [],
  )

  /** Opens the profile, starts the engine, and shows the wall. */
  static async open(profile: Profile, options: Options, file: ImportFile | null): Promise<Station> {
    const station = new Station()
    station.show(await station.start(profile, options, file))
    return station
  }

  private parts: Parts | null = null

  focus(): void {
    if (this.window?.isMinimized()) this.window.restore()
    this.window?.focus()
  }

  /** Ends every stream; what is being written is written. */
  async close(): Promise<void> {
    if (!this.parts) return
    const { server, engine, flush, settled } = this.parts
    engine.streams.killAll()
    await Promise.all([server.close(), flush()])
    await settled()
  }

  private async start(profile: Profile, options: Options, file: ImportFile | null): Promise<Parts> {
    const notices = new Notices((list) => this.broadcast('app', 'noticesChanged', list))
    const stores = await openStores(profile, notices)
    const { registry, settings, log } = stores
    if (file) await importFile(stores, file)
    const { lang } = options
    if (lang) await settings.update((now) => ({ ...now, language: lang }))
    const { registries, flush } = openRegistries(stores, notices, options.demo, {
      registry: () => {
        this.broadcast('cameras', 'changed', registries.current())
        this.parts?.engine.streams.refresh()
      },
      wall: () => this.broadcast('wall', 'changed', registries.wall.state()),
    })
    if (file) showImported({ registry, registries })
    if (options.layout) registries.wall.setLayout(options.layout)
    const again = () => this.parts?.engine.streams.retryAll('ffmpeg-missing')
    const ffmpeg = await trackFfmpeg(settings, notices, log.scope('ffmpeg'), again)
    const engine = await this.startEngine(profile, stores, registries, ffmpeg)
    const server = await startStreamServer(engine.streams, ORIGIN)
    settings.onChange((now) => this.broadcast('app', 'settingsChanged', now))
    return { ...stores, profile, options, notices, registries, flush, engine, server, ffmpeg }
  }

  private startEngine(
    profile: Profile,
    { registry, log }: Stores,
    registries: Registries,
    ffmpeg: () => Ffmpeg | null,
  ): Promise<Engine> {
    const push = coalesce<StreamStatus>(realClock, 100, (list) => {
      this.broadcast('streams', 'changed', list)
    })
    return startEngine({
      ...{ children: profile.children, fontFile, ffmpeg, log: log.scope('streams') },
      camera: (id) => registries.camera(id),
      sourceUrl: (id, quality) => registry.sourceUrl(id, quality),
      changed: (status) => push(`${status.camera}/${status.quality}`, status),
    })
  }

  private show(parts: Parts): void {
    this.parts = parts
    const { options, notices, engine, log } = parts
    const report = log.scope('app')
    bind(
      this.handlers(parts),
      (sender) => sender === this.window?.webContents,
      (what, error) => report.warn(what, error ?? ''),
    )
    this.window = createWallWindow({
      kiosk: options.kiosk,
      crashed: (reason) => {
        report.error(`the page ended: ${reason}`)
        notices.add('window-crashed', 'warning', { reason })
        void engine.streams.stopAll()
      },
    })
    this.window.on('closed', () => {
      this.window = null
    })
  }

  private handlers(parts: Parts): Handlers {
    const { registries, engine, profile } = parts
    const reporter = createReporter(profile.pictures, () => this.window)
    return {
      app: appHandlers({
        ...parts,
        snapshot: () => snapshotOf(parts),
        logs: profile.logs,
        toggleFullScreen: () => this.window && toggleFullScreen(this.window),
        reportLive: process.env.VONG_GAC_REPORT ? reporter : () => {},
      }),
      cameras: cameraHandlers({ ...parts, spawn: engine.spawn }),
      streams: {
        retry: (camera) => {
          engine.streams.retry(camera)
          return { status: 'done' }
        },
      },
      wall: wallHandlers(() => registries.wall),
    }
  }
}

function snapshotOf({ options, settings, registries, engine, server, notices }: Parts): Snapshot {
  return {
    ...{ version: app.getVersion(), kiosk: options.kiosk, settings: settings.read(), codes },
    ...{ registry: registries.current(), wall: registries.wall.state() },
    ...{ streams: engine.streams.statuses(), streamBase: server.base, notices: notices.all() },
  }
}

async function importFile({ registry }: Stores, file: ImportFile): Promise<void> {
  const done = await registry.importFile(file.bytes, file.name)
  if (!done.ok) throw new StartFailure(`vong-gac: --import ${done.detail}`)
}
