import type { Handlers, Programme } from '../../preload/contract'
import type { MeetingDeps } from './meeting'

export interface ProgrammesDesk {
  handlers: Handlers['programmes']
  /** As it is saved; null when there is none. */
  programme(id: string): Programme | null
  /** Where a still lies; null when it is not there. */
  stillPath(still: string): string | null
  close(): Promise<void>
}

const LATER = { status: 'refused' as const, reason: 'not-yet' }

export async function openProgrammes(_deps: MeetingDeps): Promise<ProgrammesDesk> {
  const later = () => LATER
  return {
    handlers: {
      ...{ state: () => ({ programmes: [], canUndo: false }), create: later, save: later },
      ...{ duplicate: later, remove: later, undo: later, chooseStill: later, stillOf: later },
      ...{ exportFile: later, chooseFile: later, commitFile: later, printOrder: later },
    },
    programme: () => null,
    stillPath: () => null,
    close: async () => {},
  }
}
