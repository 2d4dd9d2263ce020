import { z } from 'zod'
import { create } from 'zustand'
import { FigureOrder, type UptimePeriod } from '../../preload/contract'
import { PERIODS } from './period'

const KEY = 'uptime'

/** Whatever is wrong with what was remembered is as if it had never been chosen. */
const Remembered = z.object({
  order: FigureOrder.catch('authority'),
  sort: z.object({ by: z.string().max(40), down: z.boolean() }).catch({ by: 'part', down: false }),
  choice: z.enum(PERIODS).catch('today'),
  own: z.object({ from: z.number(), to: z.number() }).nullable().catch(null),
})
type Choices = z.infer<typeof Remembered>

interface UptimeState extends Choices {
  /** Codes from the province down. */
  path: readonly string[]
  /** The code below the place that one came up from. */
  from: string
}

function read(): Choices {
  try {
    return Remembered.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return Remembered.parse({})
  }
}

export const useUptime = create<UptimeState>(() => ({ ...read(), path: [], from: '' }))

const { getState, setState } = useUptime

/** A choice that cannot be remembered still holds until the window closes. */
export function choose(change: Partial<Choices>): void {
  setState(change)
  const { order, sort, choice, own } = getState()
  try {
    localStorage.setItem(KEY, JSON.stringify({ order, sort, choice, own }))
  } catch {}
}

export const chooseOwn = (own: UptimePeriod) => choose({ choice: 'own', own })

export function goTo(path: readonly string[]): void {
  const { path: before } = getState()
  const above = path.every((code, i) => before[i] === code)
  setState({ path, from: above ? (before[path.length] ?? '') : '' })
}

/** The other way round: an authority in a district becomes the district of the authority. */
export function swapOrder(path: readonly string[]): void {
  const [province, one, two, ...rest] = path
  const swapped = two === undefined ? [province] : [province, two, one, ...rest]
  choose({ order: getState().order === 'authority' ? 'district' : 'authority' })
  goTo(swapped.filter((code) => code !== undefined))
}
