import { useEffect } from 'react'
import { create } from 'zustand'
import type { WatchedState } from '../../preload/contract'
import { api } from './api'

/** By camera; one that was not tried yet is not in it. */
export type Watched = ReadonlyMap<string, WatchedState>

const useStore = create<{ cameras: Watched; online: number }>(() => ({
  cameras: new Map(),
  online: 0,
}))

/** Later news count more. */
function learn(list: readonly WatchedState[], news: Iterable<WatchedState>): void {
  const cameras = new Map(list.map((each) => [each.camera, each]))
  for (const each of news) cameras.set(each.camera, each)
  const online = [...cameras.values()].filter(({ state }) => state === 'up').length
  useStore.setState({ cameras, online })
}

let asked = false

/** Subscribes before asking, so that nothing falls between the answer and the first push. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  const now = () => [...useStore.getState().cameras.values()]
  api.watch.onChanged((changed) => learn(now(), changed))
  learn(await api.watch.state(), now())
}

/** How cameras are that nobody may be looking at, as main watches them. */
export function useWatched(): Watched {
  useEffect(() => void connect(), [])
  return useStore((state) => state.cameras)
}

/** One of them. */
export function useWatchedCamera(camera: string): WatchedState | undefined {
  useEffect(() => void connect(), [])
  return useStore((state) => state.cameras.get(camera))
}

/** How many of them are up; null while none was tried. */
export function useOnline(): number | null {
  useEffect(() => void connect(), [])
  return useStore((state) => (state.cameras.size > 0 ? state.online : null))
}
