import type { Cam } from 'onvif'
import type { PtzAbilities, PtzPreset } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { ok } from '../base/result'
import { asked, escaped } from './cam'
import type { Met } from './connect'
import type { Answer } from './reasons'

/** −1…1 each: right, up and in are positive. */
export interface Velocity {
  x: number
  y: number
  zoom: number
}

/** Ms after which a camera that hears nothing more stands still by itself; whole seconds, since
 * some read no others. */
export const MOVE_MS = 2_000
/** Ms that an answer to a move is waited for. */
const ANSWER_MS = 3_000
/** And to a stop: asked again soon rather than waited for. */
const STOP_MS = 1_000
/** The same of everything else. */
const PATIENCE_MS = 5_000

/** A camera that can be moved. */
export interface Device {
  can: PtzAbilities
  presets(): Promise<Answer<PtzPreset[]>>
  /** `before` is what it was told last, since it stood still. */
  move(velocity: Velocity, before: Velocity | null): Promise<Answer<unknown>>
  stop(): Promise<Answer<unknown>>
  goTo(token: string): Promise<Answer<unknown>>
  home(): Promise<Answer<unknown>>
  setHome(): Promise<Answer<unknown>>
  savePreset(name: string, token?: string): Promise<Answer<unknown>>
  removePreset(token: string): Promise<Answer<unknown>>
}

export function deviceOf(
  { cam, moving }: Met & { moving: NonNullable<Met['moving']> },
  clock: Clock,
): Device {
  const profileToken = escaped(moving.profile)
  const slow = <T>(call: Parameters<typeof asked<T>>[2]) => asked(clock, PATIENCE_MS, call)
  return {
    can: moving.can,
    presets: () => presetsOf(cam, profileToken, slow),
    move: (velocity, before) => {
      const { can } = moving
      // A Sony takes pan and zoom only one at a time: what rests is not named.
      const turns = can.panTilt && (turning(velocity) || turning(before))
      const zooms = can.zoom && (zooming(velocity) || zooming(before))
      if (!turns && !zooms) return Promise.resolve(ok())
      const only = { onlySendPanTilt: !zooms, onlySendZoom: !turns }
      const options = { profileToken, ...velocity, ...only, timeout: MOVE_MS }
      return asked(clock, ANSWER_MS, (done) => cam.continuousMove(options, done))
    },
    stop: () => {
      const options = { profileToken, panTilt: true, zoom: true }
      return asked(clock, STOP_MS, (done) => cam.stop(options, done))
    },
    goTo: (token) => slow((done) => cam.gotoPreset({ profileToken, preset: escaped(token) }, done)),
    home: () => slow((done) => cam.gotoHomePosition({ profileToken }, done)),
    setHome: () => slow((done) => cam.setHomePosition({ profileToken }, done)),
    savePreset: (name, token) => {
      const presetToken = token === undefined ? undefined : escaped(token)
      return slow((done) =>
        cam.setPreset({ profileToken, presetName: escaped(name), presetToken }, done),
      )
    },
    removePreset: (token) =>
      slow((done) => cam.removePreset({ profileToken, presetToken: escaped(token) }, done)),
  }
}

const turning = (velocity: Velocity | null) =>
  velocity !== null && (velocity.x !== 0 || velocity.y !== 0)
const zooming = (velocity: Velocity | null) => velocity !== null && velocity.zoom !== 0

type Ask = <T>(call: Parameters<typeof asked<T>>[2]) => Promise<Answer<T>>

async function presetsOf(cam: Cam, profileToken: string, ask: Ask): Promise<Answer<PtzPreset[]>> {
  const told = await ask((done) => cam.getPresets({ profileToken }, done))
  if (!told.ok) return told
  // By token: of two with one name the package's answer holds one.
  const byToken = (cam.presets ?? {}) as Record<string, unknown>
  return ok(
    Object.entries(byToken).map(([token, preset]) => ({ token, name: nameOf(preset, token) })),
  )
}

/** The package reads names that look like numbers as numbers. */
function nameOf(preset: unknown, token: string): string {
  const { name } = (preset ?? {}) as { name?: unknown }
  const said = typeof name === 'string' || typeof name === 'number' ? String(name).trim() : ''
  return said || token
}
