import { z } from 'zod'

const KEY = 'programmes'

export const SPEEDS = [1, 2, 5, 10, 20] as const

/** Whatever is wrong with what was remembered is as if it had never been chosen. */
const Remembered = z.object({
  /** Which programme was open. */
  programme: z.string().catch(''),
  muted: z.boolean().catch(true),
  speed: z.literal(SPEEDS).catch(1),
  auto: z.boolean().catch(false),
  /** When the meeting begins, in minutes of the day; null for now. */
  clock: z.number().int().min(0).max(1439).nullable().catch(null),
})

/** Choices that are remembered in this window. */
export type Choices = z.infer<typeof Remembered>

export function recall(): Choices {
  try {
    return Remembered.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return Remembered.parse({})
  }
}

/** A choice that cannot be remembered still holds until the window closes. */
export function remember(part: Partial<Choices>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...part }))
  } catch {}
}
