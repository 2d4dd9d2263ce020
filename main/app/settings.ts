import { Settings } from '../../preload/contract'
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
}

/** Version 2 lets the operator choose who makes H.264. */
const withTranscoder = (old: unknown) => ({ transcoder: 'auto', ...(old as object) })

/** What this station remembers of its operators' choices. */
export function openSettings(dir: string, clock: Clock): Promise<Collection<Settings>> {
  return openCollection({
    ...{ dir, clock, name: 'settings', schema: Settings, version: 2 },
    migrations: { 1: withTranscoder },
    defaults: DEFAULTS,
  })
}
