import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import {
  type Outcome,
  type PtzPreset,
  PtzRefusal,
  type PtzSpeed,
  type Refused,
} from '../../preload/contract'
import { settle } from '../components/settle'
import { type Shot, tileElement } from '../components/shot'
import { api, useShared } from '../state'
import { asSeen } from './as-seen'
import { Mover, SPEEDS, type Velocity } from './mover'
import { type Asking, NOTHING, type Pad, type Said, usePtz } from './store'

const { getState, setState } = usePtz

/** Only the pad that is open now: answers may come late. */
function change(camera: string, next: Partial<Pad>): void {
  const { pad } = getState()
  if (pad?.camera === camera) setState({ pad: { ...pad, ...next } })
}

export const forget = (said: Said) => {
  const { pad } = getState()
  if (pad?.said === said) change(pad.camera, { said: null })
}

const broken = (): Refused => ({ status: 'refused', reason: 'failed' })

const reasonOf = ({ reason }: Refused): PtzRefusal => {
  const known = PtzRefusal.safeParse(reason)
  return known.success ? known.data : 'failed'
}

export const saying = (refused: Refused): Said => ({ kind: 'reason', reason: reasonOf(refused) })

const mover = new Mover({ move, stop })

/** The line may come back by itself; anything else needs another press. */
const passes = (reason: PtzRefusal) => reason === 'unreachable' || reason === 'failed'

function move(velocity: Velocity, again: boolean): void {
  const { pad } = getState()
  if (!pad) return
  const { camera, said } = pad
  if (said && said.kind !== 'reason') change(camera, { said: null })
  void api.ptz
    .move({ camera, ...velocity, again })
    .catch(broken)
    .then((reply) => {
      if (reply.status === 'refused') {
        if (!passes(reasonOf(reply))) mover.liftAll()
        change(camera, { said: saying(reply) })
      } else if (getState().pad?.said?.kind === 'reason') change(camera, { said: null })
    })
}

function stop(): void {
  const { pad } = getState()
  if (pad) void stopCamera(pad.camera)
}

async function stopCamera(camera: string): Promise<void> {
  const reply = await api.ptz.stop({ camera }).catch(broken)
  if (reply.status === 'refused') change(camera, { said: { kind: 'mayMove' } })
  else if (getState().pad?.said?.kind === 'mayMove') change(camera, { said: null })
}

/** Opens the pad of a tile, or closes it. */
export function toggle(shot: Shot | null): void {
  const { pad } = getState()
  if (pad && (!shot || shot.cell === pad.cell)) {
    close()
    return
  }
  const camera = useShared.getState().registry.cameras.find(({ id }) => id === shot?.camera)
  if (!shot || !camera) {
    hint(i18next.t('ptz.noTile'))
    return
  }
  if (!camera.onvif) {
    hint(i18next.t('ptz.reasons.no-address'))
    return
  }
  close()
  const { cell } = shot
  const fresh = {
    state: 'connecting',
    can: NOTHING,
    presets: [],
    said: null,
    asking: null,
  } as const
  setState({ pad: { cell, camera: camera.id, ...fresh } })
  mover.setSpeed(useShared.getState().settings.ptzSpeed)
  tileElement(cell)?.focus()
  void connect(camera.id)
}

export async function connect(camera: string): Promise<void> {
  change(camera, { state: 'connecting', said: null })
  const reply = await api.ptz.describe({ camera }).catch(broken)
  if (reply.status === 'refused') change(camera, { state: 'refused', said: saying(reply) })
  else change(camera, { state: 'ready', can: reply.can, presets: reply.presets })
}

export function close(): void {
  const { pad } = getState()
  if (!pad) return
  mover.liftAll()
  setState({ pad: null })
}

/** @param finger the key or button, which is to be lifted again */
export function press(finger: string, way: Partial<Velocity>): void {
  const { pad } = getState()
  if (pad?.state !== 'ready') return
  const what = way.zoom ? 'zoom' : 'panTilt'
  if (!pad.can[what]) {
    lack(what)
    return
  }
  mover.press(finger, asSeen(way, useShared.getState().views[pad.camera]))
}

export const lift = (finger: string) => mover.lift(finger)
export const liftAll = () => mover.liftAll()

/** Stays from one pad to the next, and after a restart. */
export function setSpeed(ptzSpeed: PtzSpeed): void {
  mover.setSpeed(ptzSpeed)
  void settle(api.app.set({ ptzSpeed }))
}

export const nextSpeed = () => {
  const { ptzSpeed } = useShared.getState().settings
  setSpeed(SPEEDS[ptzSpeed % SPEEDS.length] ?? 1)
}

const lack = (what: keyof Pad['can']) => {
  const { pad } = getState()
  if (pad) change(pad.camera, { said: { kind: 'lacks', what } })
}

export const ask = (asking: Asking | null) => {
  const { pad } = getState()
  if (!pad) return
  mover.liftAll()
  change(pad.camera, { asking })
  if (!asking) tileElement(pad.cell)?.focus()
}

/** What a digit means: the presets are numbered in the camera's own order. */
export function goTo(number: number): void {
  const { pad } = getState()
  if (pad?.state !== 'ready') return
  if (!pad.can.presets) {
    lack('presets')
    return
  }
  const preset = pad.presets[number - 1]
  if (!preset) {
    change(pad.camera, { said: { kind: 'noPreset', number } })
    return
  }
  goToPreset(preset)
}

export function goToPreset({ token, name }: PtzPreset): void {
  act((camera) => api.ptz.preset({ camera, token }), { kind: 'went', name })
}

export function home(): void {
  if (getState().pad?.can.home === false) lack('home')
  else act((camera) => api.ptz.home({ camera }), { kind: 'home' })
}

export function setHome(): void {
  act((camera) => api.ptz.setHome({ camera }), { kind: 'homeSet' })
}

function act(call: (camera: string) => Promise<Outcome>, said: Said): void {
  const { pad } = getState()
  if (pad?.state !== 'ready') return
  mover.liftAll()
  const { camera } = pad
  if (pad.asking) ask(null)
  void call(camera)
    .catch(broken)
    .then((reply) => change(camera, { said: reply.status === 'refused' ? saying(reply) : said }))
}

/** Asks for a name first: of a new one, or of the one that it takes the place of. */
export function askName(number: number): void {
  const { pad } = getState()
  if (pad?.state !== 'ready') return
  if (!pad.can.presets) {
    lack('presets')
    return
  }
  const preset = pad.presets[number - 1] ?? null
  // Those that come after the last one cannot be left out.
  ask({ kind: 'name', number: preset ? number : pad.presets.length + 1, preset })
}

export function save(name: string, preset: PtzPreset | null): void {
  const said: Said = { kind: 'saved', name }
  relist((camera) => api.ptz.savePreset({ camera, name, token: preset?.token }), said)
}

export function remove({ token, name }: PtzPreset): void {
  relist((camera) => api.ptz.removePreset({ camera, token }), { kind: 'removed', name })
}

function relist(call: (camera: string) => ReturnType<typeof api.ptz.savePreset>, said: Said): void {
  const { pad } = getState()
  if (!pad) return
  const { camera } = pad
  ask(null)
  void call(camera)
    .catch(broken)
    .then((reply) => {
      if (reply.status === 'refused') change(camera, { said: saying(reply) })
      else change(camera, { presets: reply.presets, can: reply.can, said })
    })
}

function hint(message: string): void {
  notifications.show({ title: i18next.t('ptz.notMoved'), message, color: 'doubtful' })
}
