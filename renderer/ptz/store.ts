import { create } from 'zustand'
import type { PtzAbilities, PtzPreset, PtzRefusal } from '../../preload/contract'

/** What the pad says of itself, until the next thing happens. */
export type Said =
  | { kind: 'reason'; reason: PtzRefusal }
  | { kind: 'mayMove' | 'home' | 'homeSet' }
  | { kind: 'saved' | 'removed' | 'went'; name: string }
  | { kind: 'noPreset'; number: number }
  | { kind: 'lacks'; what: keyof PtzAbilities }

/** A question within the pad. */
export type Asking =
  | { kind: 'name'; number: number; preset: PtzPreset | null }
  | { kind: 'remove'; preset: PtzPreset }
  | { kind: 'home' }

export interface Pad {
  cell: number
  camera: string
  /** `refused` when the camera could not even be asked what it can. */
  state: 'connecting' | 'ready' | 'refused'
  can: PtzAbilities
  presets: readonly PtzPreset[]
  said: Said | null
  asking: Asking | null
}

/** One camera of a window is moved at a time. */
export const usePtz = create<{ pad: Pad | null }>(() => ({ pad: null }))

export const NOTHING: PtzAbilities = { panTilt: false, zoom: false, home: false, presets: false }
