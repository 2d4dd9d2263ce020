import type { ClockOffset } from './manifest'
import { en } from './readme.en'
import { vi } from './readme.vi'

export interface ReadmeFacts {
  createdAt: string
  operator: string
  station: string
  fingerprint: string
  clock: ClockOffset | null
  /** How many. */
  bookmarks: number
  /** Originals that are not in the package. */
  withheld: number
}

/** `README.txt`: Vietnamese first. CRLF, since old Notepads show one line otherwise. */
export const readme = (facts: ReadmeFacts): string =>
  `${vi(facts)}\n${'-'.repeat(72)}\n\n${en(facts)}`.replaceAll('\n', '\r\n')
