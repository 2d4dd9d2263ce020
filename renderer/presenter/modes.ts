import i18next from 'i18next'
import { create } from 'zustand'
import type { Outcome } from '../../preload/contract'

/** What the mouse does on the stage. */
export type HandMode = 'none' | 'pointer' | 'draw'

interface Modes {
  hand: HandMode
  /** Whether to end is asked. */
  asking: boolean
  /** What main refused last, in words; '' after a while. */
  trouble: string
}

/** Of this page alone; main knows nothing of it. */
export const useModes = create<Modes>(() => ({ hand: 'none', asking: false, trouble: '' }))

export const toggleHand = (hand: HandMode) =>
  useModes.setState((now) => ({ hand: now.hand === hand ? 'none' : hand }))

export const ask = (asking: boolean) => useModes.setState({ asking })

/** Long enough (ms) to be read while one speaks. */
const READ = 8000

let timer: ReturnType<typeof setTimeout> | undefined

function say(trouble: string) {
  clearTimeout(timer)
  useModes.setState({ trouble })
  if (trouble) timer = setTimeout(() => useModes.setState({ trouble: '' }), READ)
}

/** Times that are kept are refused as any change of a programme is. */
const SHELVES = ['presenter.reasons', 'programmes.reasons', 'common.notDone.reasons']

function wordsFor(reason: string): string {
  const keys: string[] = SHELVES.map((shelf) => `${shelf}.${reason}`)
  const key = keys.find((each): boolean => i18next.exists(each)) ?? 'presenter.reasons.other'
  return i18next.t(key as 'presenter.reasons.other')
}

/** What is refused is said on this page, without covering anything. */
export async function heed(outcome: Promise<Outcome>): Promise<boolean> {
  const reply = await outcome.catch((): Outcome => ({ status: 'refused', reason: 'other' }))
  if (reply.status === 'refused') say(wordsFor(reply.reason))
  return reply.status === 'done'
}
