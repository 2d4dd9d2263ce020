import { AttentionSettings } from '../../../preload/contract'
import { clockOf, minutesOf } from '../../components/minutes'

/** As it is typed: hours as text, intervals in minutes. */
export interface AttentionText {
  on: boolean
  from: string
  to: string
  least: number | string
  most: number | string
  /** Seconds. */
  within: number | string
  onlyInShift: boolean
  activityCounts: boolean
}

export const textOf = (settings: AttentionSettings): AttentionText => ({
  ...settings,
  ...{ from: clockOf(settings.from), to: clockOf(settings.to) },
  ...{ least: settings.least / 60, most: settings.most / 60 },
})

/** Null while something of it makes no sense. */
export function settingsOf(text: AttentionText): AttentionSettings | null {
  const wanted = {
    ...text,
    ...{ from: minutesOf(text.from), to: minutesOf(text.to), within: Number(text.within) },
    ...{ least: Number(text.least) * 60, most: Number(text.most) * 60 },
  }
  return AttentionSettings.safeParse(wanted).data ?? null
}
