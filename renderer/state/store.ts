import { create } from 'zustand'
import {
  FIRST_SCREEN,
  type ScreenId,
  type ScreensState,
  type ScreenTours,
  type Snapshot,
  type StreamStatus,
  type WallState,
} from '../../preload/contract'
import { api } from './api'

/** Keyed by `streamKey(camera, quality)`. */
export type Statuses = Readonly<Record<string, StreamStatus>>

export type Walls = Readonly<Record<ScreenId, WallState>>

export interface Shared extends Omit<Snapshot, 'streams' | 'walls'> {
  streams: Statuses
  /** Of every screen. */
  walls: Walls
  /** Of the screen that this window shows. */
  wall: WallState
}

export const streamKey = (camera: string, quality: string) => `${camera}/${quality}`

/** A read-only copy of what main owns; only main's pushes change it. */
export const useShared = create<Shared>(() => ({}) as Shared)

const indexed = (list: StreamStatus[]): Statuses =>
  Object.fromEntries(list.map((status) => [streamKey(status.camera, status.quality), status]))

/** A wall that is pushed is shown where its screen is. */
function withWall({ walls, screen, wall: shown }: Shared, wall: WallState): Partial<Shared> {
  return { walls: { ...walls, [wall.screen]: wall }, wall: wall.screen === screen ? wall : shown }
}

/** Pushes may come before the snapshot that they change. */
const withScreen = (touring: Shared['touring'] | undefined, now: ScreenTours) => [
  ...(touring ?? []).filter(({ screen }) => screen !== now.screen),
  now,
]

/** Whose screen was closed shows the first one again, as main has it. */
function withScreens({ screen, walls, wall }: Shared, screens: ScreensState): Partial<Shared> {
  const open = screens.screens.some((each) => each.id === screen && each.open)
  return open || !walls?.[FIRST_SCREEN]
    ? { screens }
    : { screens, screen: FIRST_SCREEN, wall: walls[FIRST_SCREEN] ?? wall }
}

/** The window shows another screen's wall from now on; main knows already. */
export const showScreen = (screen: ScreenId) =>
  useShared.setState(({ walls, wall }) => ({ screen, wall: walls[screen] ?? wall }))

/** Subscribes before asking, so that nothing falls between the snapshot and the first push. */
export async function connectShared(): Promise<Shared> {
  const { setState } = useShared
  api.app.onSettingsChanged((settings) => setState({ settings }))
  api.app.onNoticesChanged((notices) => setState({ notices }))
  api.cameras.onChanged((registry) => setState({ registry }))
  api.layouts.onChanged((layouts) => setState({ layouts }))
  api.views.onChanged((views) => setState({ views }))
  api.tours.onChanged((tours) => setState({ tours }))
  api.tours.onRunning((now) => setState(({ touring }) => ({ touring: withScreen(touring, now) })))
  api.screens.onChanged((screens) => setState((state) => withScreens(state, screens)))
  api.accounts.onChanged((accounts) => setState({ accounts }))
  api.lock.onChanged((lock) => setState({ lock }))
  api.wall.onChanged((wall) => setState((state) => withWall(state, wall)))
  api.streams.onEncodersChanged((encoders) => setState({ encoders }))
  api.streams.onChanged((list) =>
    setState((state) => ({ streams: { ...state.streams, ...indexed(list) } })),
  )
  const { streams, walls, ...rest } = await api.app.snapshot()
  setState((state) => ({ ...rest, streams: { ...indexed(streams), ...state.streams } }))
  for (const wall of walls) setState((state) => withWall(state, wall))
  return useShared.getState()
}
