import { create } from 'zustand'
import type { ScreenId, Snapshot, StreamStatus, WallState } from '../../preload/contract'
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
