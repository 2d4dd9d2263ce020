import { z } from 'zod'
import { AttentionSettings } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

const Stored = z.object({ settings: AttentionSettings })
export type AttentionCollection = Collection<z.infer<typeof Stored>>

export const standardAttention: AttentionSettings = {
  ...{ on: false, from: 22 * 60, to: 5 * 60, least: 20 * 60, most: 40 * 60, within: 90 },
  ...{ onlyInShift: true, activityCounts: false },
}

export const openAttentionCollection = (dir: string, clock: Clock): Promise<AttentionCollection> =>
  openCollection({
    ...{ dir, clock, name: 'attention', schema: Stored, version: 1, migrations: {} },
    defaults: { settings: standardAttention },
  })
