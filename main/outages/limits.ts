import type { OutageLimits, OutageSettings } from '../../preload/contract'

/** Of the product; seconds and percent. */
export const defaultLimits: OutageLimits = {
  debounce: 30,
  flapping: { times: 4, within: 600, steady: 300 },
  facility: { share: 80, within: 120 },
  line: { facilities: 5, share: 50, within: 120 },
  escalate: 300,
}

export const defaultSettings: OutageSettings = {
  limits: defaultLimits,
  sound: { on: true, tone: 'bell', day: 60, night: 30 },
  quiet: [],
}
