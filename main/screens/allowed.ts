import type { Handlers } from '../../preload/contract'

/**
 * What is answered while the station is locked: whoever only looks, and what windows tell by
 * themselves. Everything else is refused, what is added later as well.
 */
export const ALLOWED: { [F in keyof Handlers]?: readonly (keyof Handlers[F])[] } = {
  alerts: ['state', 'mayTone'],
  app: ['snapshot', 'reportLive'],
  bookmarks: ['list', 'get', 'openMarks', 'ids', 'kindsFor', 'people', 'codes'],
  cameras: ['lastImports'],
  coverage: ['seen', 'state', 'hours'],
  documents: ['state', 'urge'],
  evidence: ['exportState'],
  forwarding: ['state', 'uptime'],
  facilities: ['occupancy', 'history', 'documents', 'figures', 'figurePick'],
  health: ['read', 'beat'],
  lock: ['lock', 'unlock', 'active'],
  onvif: ['state'],
  ptz: ['describe', 'stop'],
  recording: ['state'],
  replay: ['leave'],
  retention: ['state'],
  snapshots: ['state', 'series'],
  streams: ['observed'],
  technical: ['latest', 'state', 'results', 'history'],
  wall: ['recent'],
}

/** @param feature and `name`: a call of the contract */
export const allowedLocked = (feature: string, name: string): boolean =>
  (ALLOWED[feature as keyof Handlers] as readonly string[] | undefined)?.includes(name) ?? false
