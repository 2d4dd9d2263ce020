import { chordsOf, type Press } from '../../components/keymap/chord'

/** What a press makes of a number of a step that is typed; '' when none is. */
export type NumberAct = { typed: string } | { jump: number } | 'drop' | undefined

/** More digits than a programme has steps mean nothing. */
const LONGEST = 3

/** Undefined: the press is for someone else, and the number stays as it is. */
export function numberAct(press: Press, typed: string): NumberAct {
  const chords = chordsOf(press)
  const digit = chords.find((chord) => /^\d$/.test(chord))
  // Zeros in front mean nothing in a number, and something else in a show.
  if (digit)
    return typed || digit !== '0' ? { typed: (typed + digit).slice(0, LONGEST) } : undefined
  if (!typed || chords.length === 0) return undefined
  if (chords.includes('Enter')) return { jump: Number(typed) }
  if (chords.includes('Backspace')) return { typed: typed.slice(0, -1) }
  return 'drop'
}

/** Index of the step with this number; undefined when there is none. */
export const stepOf = (number: number, count: number): number | undefined =>
  number >= 1 && number <= count ? number - 1 : undefined
