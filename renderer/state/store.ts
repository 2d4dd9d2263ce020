import { create } from 'zustand'
import type { Snapshot, StreamStatus } from '../../preload/contract'
import { api } from './api'

/** Keyed by `streamKey(camera, quality)`. */
export type Statuses = Readonly<Record<string, StreamStatus>>

export interface Shared extends Omit<Snapshot, 'streams'> {
  streams: Statuses
}

export const streamKey = (camera: string, quality: string) => `${camera}/${quality}`

/** A read-only copy of what main owns; only main's pushes change it. */
export const useShared = create<Shared>(() => ({}) as Shared)

const indexed = (list: StreamStatus[]): Statuses =>
  Object.fromEntries(list.map((status) => [streamKey(status.camera, status.quality), status]))

/** Subscribes before asking, so that nothing falls between the snapshot and the first push. */
export async function connectShared(): Promise<Shared> {
  const { setState } = useShared
  api.app.onSettingsChanged((settings) => setState({ settings }))
  api.app.onNoticesChanged((notices) => setState({ notices }))
  api.cameras.onChanged((registry) => setState({ registry }))
  api.wall.onChanged((wall) => setState({ wall }))
  api.streams.onEncodersChanged((encoders) => setState({ encoders }))
  api.streams.onChanged((list) =>
    setState((state) => ({ streams: { ...state.streams, ...indexed(list) } })),
  )
  const { streams, ...rest } = await api.app.snapshot()
  setState((state) => ({ ...rest, streams: { ...indexed(streams), ...state.streams } }))
  return useShared.getState()
}
