import type {
  AttentionCheck,
  Availability,
  Bookmark,
  Outage,
  ShiftFacts,
  StreamReason,
} from '../../preload/contract'

export interface ShiftCamera {
  id: string
  code: string
  name: string
  /** Its facility's code and name; empty for none. */
  facility: string
  facilityName: string
  enabled: boolean
}

export interface Marks {
  /** Of the shift, oldest first; removed ones are not among them. */
  list: Bookmark[]
  openBefore: number
}

type Filled<K extends keyof ShiftFacts> = Omit<NonNullable<ShiftFacts[K]>, 'at'>

/** Where the book's figures come from. Whatever rejects leaves its section empty, and says so. */
export interface ShiftSources {
  cameras(): readonly ShiftCamera[]
  facilityName(code: string): string
  watched(): ReadonlyMap<string, { state: Availability; reason: StreamReason; since: number }>
  outages(from: number, to: number): Promise<Outage[]>
  marks(from: number, to: number): Promise<Marks>
  /** When a camera was last on a screen and healthy; null for never. */
  lastSeen(camera: string): number | null
  /** Since when cameras are known that nobody has ever seen, where that can be told. */
  knownSince(): ReadonlyMap<string, number>
  attention(from: number, to: number): Promise<AttentionCheck[]>
  sent(from: number, to: number): Promise<Filled<'sent'>['list']>
  equipment(): Promise<Filled<'equipment'>>
}
