import type { Handlers } from '../../preload/contract'
import type { MeetingDeps } from './meeting'
import type { ProgrammesDesk } from './programmes'

export interface PresenterDesk {
  handlers: Handlers['presenter']
  close(): Promise<void>
}

const LATER = { status: 'refused' as const, reason: 'not-yet' }

export function openPresenter(_deps: MeetingDeps, _programmes: ProgrammesDesk): PresenterDesk {
  const later = () => LATER
  return {
    handlers: {
      ...{ state: () => null, start: later, end: later, go: later, card: later, freeze: later },
      ...{ auto: later, zoom: later, draw: later, erase: later, point: later },
      ...{ moveOutput: later, keepTimes: later, tell: later, exhibit: later },
    },
    close: async () => {},
  }
}
