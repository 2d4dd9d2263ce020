import { z } from 'zod'
import { create } from 'zustand'
import { columns } from './rows'

const KEY = 'facility-list'

/** What was chosen in this window, remembered over a restart; what is wrong with it never was. */
const Remembered = z.object({
  query: z.string().max(500).catch(''),
  column: z.enum(columns).catch('code'),
  descending: z.boolean().catch(false),
  /** The facility where the keyboard was. */
  cursor: z.string().max(64).nullable().catch(null),
  /** The panel beside the list is open. */
  detail: z.boolean().catch(false),
})
type Remembered = z.infer<typeof Remembered>

export const first: Remembered = {
  ...{ query: '', column: 'code', descending: false, cursor: null, detail: false },
}

export interface Narrow {
  /** What the facilities have in common, in words. */
  label: string
  codes: readonly string[]
}

interface ListState extends Remembered {
  /** Only these are shown; null for all. Not remembered: what it stood for changes. */
  narrow: Narrow | null
}

/** The choices in a text that was remembered; undefined for text that is none of ours. */
export function parsed(text: string | null): Remembered | undefined {
  try {
    return Remembered.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

function read(): Remembered {
  try {
    return parsed(localStorage.getItem(KEY)) ?? first
  } catch {
    return first
  }
}

export const useFacilityList = create<ListState>(() => ({ ...read(), narrow: null }))

/** A choice that cannot be remembered still holds until the window closes. */
export function choose(change: Partial<ListState>): void {
  useFacilityList.setState(change)
  const { query, column, descending, cursor, detail } = useFacilityList.getState()
  try {
    localStorage.setItem(KEY, JSON.stringify({ query, column, descending, cursor, detail }))
  } catch {}
}

/** The list shows these alone, and says what they are. */
export const narrowTo = (narrow: Narrow | null) =>
  choose(narrow ? { narrow, query: '' } : { narrow })
