import type { Handlers } from '../../preload/contract'
import { accountsHandlers } from '../accounts'
import { alertsHandlers } from '../alerts'
import type { Broadcast } from '../ipc'
import { layoutsHandlers } from '../layouts'
import { tourHandlers } from '../tours'
import { wallHandlers } from '../wall'
import { tellingMarks } from './alerts'
import { cameraHandlers } from './camera-handlers'
import { handleCoverage } from './coverage'
import { appHandlers } from './handlers'
import { healthHandlers } from './health'
import { hushed } from './hushed'
import { layoutHandlers } from './layouts'
import { createObserved } from './observed'
import { onvifHandlers } from './onvif'
import { snapshotOf } from './page-snapshot'
import type { OwnHealth, Parts } from './parts'
import { privacyHandlers } from './privacy'
import { createReporter } from './report'
import type { ScreenDesk } from './screens'
import { snapshotHandlers } from './snapshot-handlers'
import { viewHandlers } from './views'

/** Who answers every call of the contract. */
export function stationHandlers(
  parts: Parts,
  desk: ScreenDesk,
  own: OwnHealth,
  broadcast: Broadcast,
): Handlers {
  const { registries, engine, profile, province } = parts
  const registering = { ...parts, facilityBook: province.facilityBook, spawn: engine.spawn }
  const { windows } = desk
  const reporter = createReporter(profile.pictures, windows)
  const { presenter } = parts.meeting
  const alerts = alertsHandlers(parts.alerts, (window) => windows.screen(window))
  const duty = parts.duty.handlers()
  return {
    app: appHandlers({
      ...parts,
      snapshot: (window) => {
        parts.coverage.forget(window)
        return snapshotOf(parts, desk, window)
      },
      logs: profile.logs,
      showRuns: () => presenter.runs,
      toggleFullScreen: (window) => {
        windows.toggleFullScreen(window)
        presenter.windows.toggleFullScreen(window)
      },
      openWindow: () => desk.openControl(),
      reportLive: process.env.VONG_GAC_REPORT ? reporter : () => {},
    }),
    accounts: accountsHandlers(parts.accounts),
    ...duty,
    ...hushed(() => presenter.muted, { alerts, attention: duty.attention, outages: duty.outages }),
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
      ...{ ...parts, ...own, windows, root: profile.root, streams: engine.streams },
      showWindows: presenter.windows,
    }),
    onvif: onvifHandlers({ ...registering, broadcast: broadcast }),
    ptz: parts.ptz.handlers,
    ...province.handlers(),
    ...parts.meeting.handlers(),
    privacy: privacyHandlers(parts.privacy, parts.operator),
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
