import type { Handlers } from '../../preload/contract'

/**
 * What is answered while the station is locked: whoever only looks, and what windows tell by
 * themselves. Everything else is refused, what is added later as well.
 */
export const ALLOWED: { [F in keyof Handlers]?: readonly (keyof Handlers[F])[] } = {
  accounts: ['state', 'signIn', 'signInAs', 'signInByPin'],
  alerts: ['state', 'mayTone'],
  app: ['snapshot', 'reportLive'],
  audit: ['checkState'],
  backup: ['state'],
  attention: ['state', 'answer', 'between', 'claim'],
  bookmarks: ['list', 'get', 'openMarks', 'ids', 'kindsFor', 'people', 'codes'],
  cameras: ['lastImports'],
  coverage: ['seen', 'state', 'hours'],
  dashboard: ['figures'],
  documents: ['state', 'urge'],
  evidence: ['exportState'],
  forwarding: ['state', 'uptime'],
  facilities: ['occupancy', 'history', 'documents', 'figures', 'figurePick'],
  health: ['read', 'beat'],
  lock: ['lock', 'unlock', 'active'],
  onvif: ['state'],
  outages: ['state', 'history', 'list', 'silence', 'claim'],
  preflight: ['state'],
  presenter: ['state', 'tell', 'exhibit'],
  privacy: ['state'],
  programmes: ['state'],
  ptz: ['describe', 'stop'],
  recording: ['state'],
  replay: ['leave'],
  reports: ['list', 'open', 'preview'],
  retention: ['state'],
  shifts: ['state', 'list', 'get', 'preview'],
  snapshots: ['state', 'series'],
  streams: ['observed'],
  technical: ['latest', 'state', 'results', 'history'],
  uptime: ['page', 'plans'],
  wall: ['recent'],
  watch: ['state', 'settings'],
}

/** @param feature and `name`: a call of the contract */
export const allowedLocked = (feature: string, name: string): boolean =>
  (ALLOWED[feature as keyof Handlers] as readonly string[] | undefined)?.includes(name) ?? false
