import type { Handlers } from '../../preload/contract'
import type { MeetingDeps } from './meeting'
import type { ProgrammesDesk } from './programmes'

export interface PreflightDesk {
  handlers: Handlers['preflight']
  close(): Promise<void>
}

const LATER = { status: 'refused' as const, reason: 'not-yet' }

export function openPreflight(_deps: MeetingDeps, _programmes: ProgrammesDesk): PreflightDesk {
  return {
    handlers: { state: () => null, run: () => LATER, cancel: () => LATER },
    close: async () => {},
  }
}
