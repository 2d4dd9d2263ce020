import type { ShiftPlan } from '../../../preload/contract'
import { clockOf, minutesOf } from '../../components/minutes'

/** A shift as it is typed. */
export interface SlotText {
  key: number
  begins: string
  name: string
}

let keys = 0
export const slotText = (begins: string, name: string): SlotText => ({ key: ++keys, begins, name })

export const slotsOf = ({ slots }: ShiftPlan): SlotText[] =>
  slots.map(({ begins, name }) => slotText(clockOf(begins), name))

/** Null while a time cannot be read, or two are alike. */
export function planOf(kind: ShiftPlan['kind'], texts: readonly SlotText[]): ShiftPlan | null {
  const slots = texts.flatMap(({ begins, name }) => {
    const minute = minutesOf(begins)
    return minute === null ? [] : [{ begins: minute, name: name.trim() }]
  })
  slots.sort((a, b) => a.begins - b.begins)
  const apart = slots.every(({ begins }, i) => i === 0 || begins !== slots[i - 1]?.begins)
  return slots.length === texts.length && slots.length > 0 && apart ? { kind, slots } : null
}
