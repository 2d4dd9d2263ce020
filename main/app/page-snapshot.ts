import { app } from 'electron'
import type { AccountsState, Snapshot } from '../../preload/contract'
import { codes } from '../facilities'
import type { Layouts } from '../layouts'
import type { StreamServer } from '../streams'
import type { Tours } from '../tours'
import type { Views } from '../views'
import type { Engine } from './engine'
import type { MeetingDesk } from './meeting'
import type { Notices } from './notices'
import type { Registries } from './registries'
import type { ScreenDesk } from './screens'
import type { Stores } from './stores'

interface Shown extends Pick<Stores, 'settings' | 'accounts'> {
  notices: Notices
  registries: Registries
  layouts: Layouts
  engine: Engine
  tours: Tours
  views: Views
  server: StreamServer
  meeting: Pick<MeetingDesk, 'presenter'>
}

const NOBODY: AccountsState = { mode: 'accounts', asks: false, session: null, people: [] }

/** Everything that a page knows at first; what changes is pushed from then on. */
export function snapshotOf(shown: Shown, desk: ScreenDesk, window: number): Snapshot {
  const { windows } = desk
  const { settings, registries, engine, server, notices, layouts, tours, views } = shown
  const role = shown.meeting.presenter.role(window)
  return {
    ...{ version: app.getVersion(), role, settings: settings.read(), codes },
    ...{ kiosk: windows.isBare(window), screen: windows.screen(window) },
    ...{ screens: desk.state(), lock: desk.lock.state() },
    // Nor for the names of those who work here.
    accounts: role === 'station' ? shown.accounts.state() : NOBODY,
    registry: registries.current(),
    ...{ layouts: layouts.state(), views: views.all() },
    ...{ tours: [...tours.list()], touring: tours.running() },
    walls: registries.walls.all().map((wall) => wall.state()),
    ...{ streams: engine.streams.statuses(), streamBase: server.base },
    // What a meeting sees, or whoever stands before it, is not the place for them.
    notices: role === 'station' ? notices.all() : [],
    encoders: engine.encoders.now(),
    watchScenes: process.env.VONG_GAC_NO_WATCH !== '1',
  }
}
