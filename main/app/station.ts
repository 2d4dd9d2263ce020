import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import { app, type BrowserWindow } from 'electron'
import type { Snapshot, StreamStatus } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Options } from '../cli'
import { demoRegistry } from '../demo'
import { codes } from '../facilities'
import { bind, coalesce, createBroadcast } from '../ipc'
import { startStreamServer } from '../streams'
import { memoryStore, Wall, wallHandlers, wallStore } from '../wall'
import { fill } from '../wall/state'
import { createWallWindow, ORIGIN } from '../windows'
import { cameraHandlers, showImported } from './camera-handlers'
import { startEngine } from './engine'
import { trackFfmpeg } from './ffmpeg'
import { appHandlers } from './handlers'
import { Notices } from './notices'
import type { ImportFile, Profile } from './profile'
import { Registries } from './registries'
import { createReporter } from './report'
import { openStores } from './stores'

/** A start that cannot go on; the message is one line for stderr. */
export class StartFailure extends Error {}

export interface Station {
  focus(): void
  /** Settles when no ffmpeg is left. */
  close(): Promise<void>
}

/** Opens the profile, starts the engine, and shows the wall. */
export async function openStation(
  profile: Profile,
  options: Options,
  file: ImportFile | null,
): Promise<Station> {
  let window: BrowserWindow | null = null
  const broadcast = createBroadcast(() => (window ? [window.webContents] : []))
  const notices = new Notices((list) => broadcast('app', 'noticesChanged', list))
  const stores = await openStores(profile, notices)
  const { registry, settings, log } = stores
  const report = log.scope('app')
  if (file) await importFile(registry, file)
  if (options.lang)
    await settings.update((now) => ({ ...now, language: options.lang ?? now.language }))

  const wallChanged = () => broadcast('wall', 'changed', registries.wall.state())
  const registryChanged = () => {
    broadcast('cameras', 'changed', registries.current())
    engine.streams.refresh()
  }
  const walls = {
    real: new Wall(
      wallStore(stores.wall, (why) =>
        notices.add('storage-write', 'error', { file: 'wall.json', reason: why }),
      ),
      wallChanged,
    ),
    demo: new Wall(
      memoryStore(
        fill(
          '9',
          demoRegistry.cameras.map(({ id }) => id),
        ),
      ),
      wallChanged,
    ),
  }
  const empty = registry.list().cameras.length === 0
  const registries = new Registries(
    registry,
    walls,
    options.demo || empty ? 'demo' : 'real',
    () => {
      registryChanged()
      wallChanged()
    },
  )

  const push = coalesce<StreamStatus>(realClock, 100, (list) =>
    broadcast('streams', 'changed', list),
  )
  const ffmpeg = await trackFfmpeg(settings, notices, log.scope('ffmpeg'))
  const engine = await startEngine({
    ...{ children: profile.children, fontFile, ffmpeg, log: log.scope('streams') },
    camera: (id) => registries.camera(id),
    sourceUrl: (id, quality) => registry.sourceUrl(id, quality),
    changed: (status) => push(`${status.camera}/${status.quality}`, status),
  })
  const server = await startStreamServer(engine.streams, ORIGIN)

  registry.onChange(() => {
    const known = new Set(registry.list().cameras.map(({ id }) => id))
    walls.real.prune((id) => known.has(id))
    if (registries.mode === 'real') registryChanged()
  })
  settings.onChange((now) => broadcast('app', 'settingsChanged', now))
  if (file) showImported({ registry, registries })
  if (options.layout) registries.wall.setLayout(options.layout)

  const snapshot = (): Snapshot => ({
    ...{ version: app.getVersion(), kiosk: options.kiosk, settings: settings.read(), codes },
    ...{ registry: registries.current(), wall: registries.wall.state() },
    ...{ streams: engine.streams.statuses(), streamBase: server.base, notices: notices.all() },
  })
  bind(
    {
      app: appHandlers({
        ...{ snapshot, settings, registries, notices, logs: profile.logs },
        toggleFullScreen: () => window?.setFullScreen(!window.isFullScreen()),
        reportLive: process.env.VONG_GAC_REPORT
          ? createReporter(profile.pictures, () => window)
          : () => {},
      }),
      cameras: cameraHandlers({ registry, registries, spawn: engine.spawn, ffmpeg }),
      streams: {
        retry: (camera) => {
          engine.streams.retry(camera)
          return { status: 'done' }
        },
      },
      wall: wallHandlers(() => registries.wall),
    },
    (sender) => sender === window?.webContents,
    (what, error) => report.warn(what, error ?? ''),
  )
  window = createWallWindow({
    kiosk: options.kiosk,
    crashed: (reason) => {
      report.error(`the page ended: ${reason}`)
      notices.add('window-crashed', 'warning', { reason })
      void engine.streams.stopAll()
    },
  })
  window.on('closed', () => {
    window = null
  })
  return {
    focus: () => {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
    close: async () => {
      await server.close()
      engine.streams.killAll()
    },
  }
}

async function importFile(
  registry: { importFile(bytes: Buffer, name: string): Promise<{ ok: boolean; detail?: string }> },
  file: ImportFile,
): Promise<void> {
  const done = await registry.importFile(file.bytes, file.name)
  if (!done.ok) throw new StartFailure(`vong-gac: --import ${file.name}: ${done.detail}`)
}
