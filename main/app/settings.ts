import { RING_SECONDS, Settings, TOUR_BUDGET, UNSEEN_AFTER } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

const DEFAULTS: Settings = {
  language: 'vi',
  distance: 3,
  leftPanel: true,
  rightPanel: true,
  folded: [],
  dismissed: [],
  ffmpegPath: '',
  transcoder: 'auto',
  ringBefore: RING_SECONDS.before,
  ringAfter: RING_SECONDS.after,
  ringBudget: null,
  station: '',
  exportAs: { form: 'folder', encrypt: false, folder: '' },
  chosen: [],
  keys: {},
  night: { on: false, byHour: false, from: 22 * 60, to: 5 * 60, pictures: true },
  still: false,
  ptzSpeed: 2,
  unseenAfter: UNSEEN_AFTER.standard,
  alertSound: false,
  tourBudget: TOUR_BUDGET.usual,
  sound: false,
}

/** Version 2 lets the operator choose who makes H.264. */
const withTranscoder = (old: unknown) => ({ transcoder: 'auto', ...(old as object) })

/** Version 3 lets the operator choose what the ring keeps, and remembers how evidence is exported. */
const withRing = (old: unknown) => ({
  ...{ ringBefore: RING_SECONDS.before, ringAfter: RING_SECONDS.after, ringBudget: null },
  ...{ station: '', exportAs: DEFAULTS.exportAs },
  ...(old as object),
})

/** Version 4 has what an operator makes his own: keys, and light and rest for the night. */
const withOperator = (old: unknown) => ({
  ...{ keys: DEFAULTS.keys, night: DEFAULTS.night, still: DEFAULTS.still },
  ptzSpeed: DEFAULTS.ptzSpeed,
  unseenAfter: DEFAULTS.unseenAfter,
  alertSound: DEFAULTS.alertSound,
  tourBudget: DEFAULTS.tourBudget,
  chosen: DEFAULTS.chosen,
  sound: DEFAULTS.sound,
  ...(old as object),
})

/** What this station remembers of its operators' choices. */
export function openSettings(dir: string, clock: Clock): Promise<Collection<Settings>> {
  return openCollection({
    ...{ dir, clock, name: 'settings', schema: Settings, version: 4 },
    migrations: { 1: withTranscoder, 2: withRing, 3: withOperator },
    defaults: DEFAULTS,
  })
}
