import type { Refused } from '../../preload/contract'
import type { Collection } from '../storage'
import type { Refusal } from './reasons'
import type { StoredRegistry } from './schema'

export type RegistryCollection = Pick<Collection<StoredRegistry>, 'read' | 'update' | 'onChange'>

/** Without `next` nothing is written. */
export interface Step<R> {
  next?: StoredRegistry
  reply: R
}

export const refuse = (reason: Refusal, detail?: string): Refused =>
  detail === undefined ? { status: 'refused', reason } : { status: 'refused', reason, detail }

/** Judges and changes the state in one turn of the collection's queue. */
export async function change<R>(
  collection: RegistryCollection,
  step: (state: StoredRegistry) => Step<R>,
): Promise<R | Refused> {
  const turn: { step?: Step<R> } = {}
  try {
    const written = await collection.update((state) => {
      turn.step = step(state)
      if (!turn.step.next) throw NOTHING
      return turn.step.next
    })
    if (!written.ok) return { status: 'refused', reason: written.reason, detail: written.detail }
  } catch (error) {
    if (error !== NOTHING) throw error
  }
  if (!turn.step) throw new Error('the collection did not run the step')
  return turn.step.reply
}

const NOTHING = new Error('nothing to write')
