import type { Handlers, PageRole, Pushes } from '../../preload/contract'

type Calls = { [F in keyof Handlers]?: readonly (keyof Handlers[F])[] }
type Told = { [F in keyof Pushes]?: readonly (keyof Pushes[F])[] }

/** What the output may ask: it looks, and tells what stands on it. */
export const OUTPUT_CALLS: Calls = {
  app: ['snapshot'],
  bookmarks: ['codes'],
  dashboard: ['figures'],
  health: ['beat'],
  presenter: ['state', 'tell', 'exhibit'],
  privacy: ['state'],
  programmes: ['state'],
  streams: ['observed'],
}

/** What the speaker's page may ask. */
export const PRESENTER_CALLS: Calls = {
  ...OUTPUT_CALLS,
  app: ['snapshot', 'toggleFullScreen'],
  lock: ['active'],
  preflight: ['state'],
  presenter: [
    ...['state', 'start', 'end', 'go', 'card', 'freeze', 'auto', 'zoom', 'draw'],
    ...['erase', 'point', 'moveOutput', 'keepTimes', 'exhibit'],
  ] as const,
}

/** The show goes on whoever has locked the station, or has signed out: it was his to start. */
export const STEERING: readonly (keyof Handlers['presenter'])[] = [
  ...(['end', 'go', 'card', 'freeze', 'auto', 'zoom', 'draw'] as const),
  ...(['erase', 'point', 'moveOutput'] as const),
]

/** What the output is told: nothing that it could show of people, notices or alarms. */
const OUTPUT_TOLD: Told = {
  app: ['settingsChanged'],
  bookmarks: ['codesChanged'],
  cameras: ['changed'],
  dashboard: ['changed'],
  presenter: ['changed', 'inked', 'zoomed', 'pointed'],
  privacy: ['changed'],
  programmes: ['changed'],
  streams: ['changed', 'encodersChanged'],
  views: ['changed'],
}

const PRESENTER_TOLD: Told = {
  ...OUTPUT_TOLD,
  lock: ['changed'],
  preflight: ['changed'],
  presenter: ['changed', 'inked', 'zoomed', 'pointed', 'leaving'],
  screens: ['changed'],
}

const has = (table: Calls | Told, feature: string, name: string): boolean =>
  (table[feature as keyof typeof table] as readonly string[] | undefined)?.includes(name) ?? false

/** @param feature and `name`: a call of the contract */
export function mayCall(role: PageRole, feature: string, name: string): boolean {
  if (role === 'station') return !(feature === 'presenter' && name === 'tell')
  return has(role === 'output' ? OUTPUT_CALLS : PRESENTER_CALLS, feature, name)
}

/** @param feature and `name`: a push of the contract */
export const hears = (role: PageRole, feature: string, name: string): boolean =>
  role === 'station' || has(role === 'output' ? OUTPUT_TOLD : PRESENTER_TOLD, feature, name)

/** Answered for the speaker while the station is locked, or nobody is signed in. */
export const isSteering = (role: PageRole, feature: string, name: string): boolean =>
  role === 'presenter' && feature === 'presenter' && (STEERING as readonly string[]).includes(name)
