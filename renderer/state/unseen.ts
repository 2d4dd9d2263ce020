import { useEffect } from 'react'
import { create } from 'zustand'
import type { CoverageChange, Unseen } from '../../preload/contract'
import { api } from './api'

/** By camera. */
export type UnseenCameras = ReadonlyMap<string, Unseen>

interface List {
  /** False until main has read what it knew before. */
  ready: boolean
  cameras: UnseenCameras
}

const useStore = create<List>(() => ({ ready: false, cameras: new Map() }))

function apply({ entered, left }: CoverageChange): void {
  useStore.setState((now) => {
    const cameras = new Map(now.cameras)
    for (const each of entered) cameras.set(each.camera, each)
    for (const camera of left) cameras.delete(camera)
    return { ready: true, cameras }
  })
}

let asked = false

/** Subscribes before asking; an answer holds all that was pushed before it. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  api.coverage.onChanged(apply)
  const { ready, unseen } = await api.coverage.state()
  useStore.setState({ ready, cameras: new Map(unseen.map((each) => [each.camera, each])) })
}

/** The cameras that nobody has seen for longer than the setting says. */
export function useUnseen(): UnseenCameras {
  useEffect(() => void connect(), [])
  return useStore((state) => state.cameras)
}

/** The same, for what is no component. */
export const unseenCameras = (): UnseenCameras => useStore.getState().cameras
