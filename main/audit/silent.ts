import type { Handlers } from '../../preload/contract'

/** Why a call is not put on record by the table. */
export type Why =
  /** Nothing is other afterwards, and nothing leaves the room. */
  | 'looks'
  /** What stands on the wall or runs on it, which changes by the minute; coverage counts it. */
  | 'wall'
  /** What a window tells by itself, or has for itself alone. */
  | 'window'
  /** Its handler has it put on record, often before it is done. */
  | 'itself'
  /** A step towards one that is on record. */
  | 'step'

export const SILENT: { [F in keyof Handlers]?: { [K in keyof Handlers[F]]?: Why } } = {
  accounts: {
    ...{ state: 'looks', list: 'looks', askLater: 'window', signIn: 'itself' },
    ...{ signInAs: 'itself', signInByPin: 'itself', signOut: 'itself' },
  },
  alerts: { state: 'looks', acknowledge: 'wall', setCell: 'wall', mayTone: 'window' },
  app: {
    ...{ snapshot: 'looks', enterDemo: 'window', leaveDemo: 'window', openLogs: 'looks' },
    ...{ dismissNotice: 'window', openWindow: 'window', quit: 'window', reportLive: 'window' },
  },
  attention: {
    ...{ state: 'looks', answer: 'window', note: 'itself', between: 'looks', claim: 'window' },
  },
  audit: {
    ...{ search: 'looks', people: 'looks', check: 'itself', checkState: 'looks' },
    exportList: 'itself',
  },
  backup: {
    ...{ state: 'looks', sizes: 'looks', make: 'itself', cancel: 'step', reveal: 'looks' },
    ...{ choose: 'step', look: 'looks', restore: 'itself', forget: 'step', restart: 'step' },
  },
  bookmarks: {
    ...{ list: 'looks', get: 'itself', mark: 'itself', openMarks: 'looks', sort: 'itself' },
    ...{ discard: 'itself', ids: 'looks', change: 'itself', changeMany: 'itself' },
    ...{ undoChange: 'itself', step: 'itself', remove: 'itself', restore: 'itself' },
    ...{ kindsFor: 'looks', people: 'looks', exportList: 'itself', codes: 'looks' },
  },
  cameras: { previewImport: 'step', lastImports: 'looks', exportTemplate: 'looks' },
  coverage: { seen: 'window', state: 'looks', hours: 'looks' },
  dashboard: { figures: 'looks' },
  documents: { state: 'looks', urge: 'looks', saveUrge: 'itself' },
  evidence: {
    ...{ export: 'itself', cancelExport: 'step', exportState: 'looks', revealExport: 'looks' },
    verify: 'itself',
  },
  forwarding: { state: 'looks', uptime: 'looks', preview: 'looks', retry: 'wall', test: 'step' },
  facilities: {
    ...{ occupancy: 'looks', history: 'looks', documents: 'looks', figures: 'looks' },
    ...{ figurePick: 'looks', exportFigures: 'itself' },
  },
  health: { read: 'looks', beat: 'window' },
  onvif: {
    ...{ networks: 'looks', choices: 'looks', remember: 'window', search: 'step', stop: 'step' },
    ...{ state: 'looks', picture: 'looks', read: 'looks' },
  },
  outages: {
    ...{ state: 'looks', history: 'looks', list: 'looks', exportList: 'itself' },
    ...{ silence: 'window', claim: 'window' },
  },
  preflight: { state: 'looks', run: 'looks', cancel: 'looks' },
  presenter: {
    ...{ state: 'looks', start: 'itself', end: 'itself', go: 'wall', card: 'wall' },
    ...{ freeze: 'wall', auto: 'wall', zoom: 'wall', draw: 'wall', erase: 'wall' },
    ...{ point: 'wall', moveOutput: 'window', keepTimes: 'itself', tell: 'window' },
    exhibit: 'looks',
  },
  privacy: { state: 'looks', set: 'itself', lift: 'itself' },
  programmes: {
    ...{ state: 'looks', create: 'itself', save: 'itself', duplicate: 'itself' },
    ...{ remove: 'itself', undo: 'itself', chooseStill: 'step', stillOf: 'itself' },
    ...{ exportFile: 'itself', chooseFile: 'step', commitFile: 'itself', printOrder: 'itself' },
  },
  ptz: {
    check: 'looks',
    describe: 'looks',
    move: 'wall',
    stop: 'wall',
    preset: 'wall',
    home: 'wall',
  },
  layouts: {
    ...{ order: 'wall', setDefault: 'wall', toDefault: 'wall', applyScene: 'wall' },
    chooseFile: 'step',
  },
  recording: { state: 'looks' },
  replay: { held: 'looks', leave: 'window' },
  reports: {
    ...{ list: 'looks', open: 'looks', preview: 'looks', finish: 'itself', save: 'itself' },
  },
  retention: { state: 'looks', preview: 'looks', apply: 'itself' },
  lock: { active: 'window' },
  screens: { show: 'window', move: 'window', identify: 'window' },
  shifts: {
    ...{ state: 'looks', preview: 'looks', prepare: 'step', sign: 'itself', list: 'looks' },
    ...{ get: 'looks', correct: 'itself', save: 'itself' },
  },
  snapshots: {
    ...{ state: 'looks', reveal: 'looks', series: 'looks', forgetSeries: 'step' },
    openSeries: 'looks',
  },
  streams: { retry: 'wall', observed: 'window' },
  technical: {
    ...{ latest: 'looks', state: 'looks', results: 'looks', history: 'looks', defaults: 'looks' },
    ...{ start: 'looks', cancel: 'looks', resume: 'looks', drop: 'looks', minutes: 'itself' },
  },
  tours: {
    ...{ preview: 'looks', order: 'wall', start: 'wall', stop: 'wall', pause: 'wall' },
    ...{ resume: 'wall', go: 'wall', unskip: 'wall', hold: 'wall', busy: 'window' },
  },
  uptime: { page: 'looks', export: 'itself', plans: 'looks' },
  watch: { state: 'looks', settings: 'looks' },
  wall: {
    ...{ setLayout: 'wall', place: 'wall', fill: 'wall', fillLayout: 'wall', swap: 'wall' },
    ...{ move: 'wall', transfer: 'wall', send: 'wall', clear: 'wall', clearCells: 'wall' },
    ...{ clearAll: 'wall', setTitle: 'wall', undo: 'wall', redo: 'wall', recent: 'looks' },
  },
}
