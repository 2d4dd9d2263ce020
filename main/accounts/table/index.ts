import type { Right } from '../../../preload/contract'
import { dutyTable } from './duty'
import { recordsTable } from './records'
import type { Needed, Table } from './types'
import { wallTable } from './wall'

/** Every call of the contract, and who may. */
export const RIGHT_OF: Table = { ...wallTable, ...recordsTable, ...dutyTable }

type Entry = Needed | ((input: unknown) => Needed)

/**
 * What a call needs; null for nothing. A call that stands nowhere is an administrator's.
 * @param input as the contract has checked it
 */
export function rightFor(feature: string, name: string, input: unknown): Right | null {
  const calls = (RIGHT_OF as Record<string, Record<string, Entry>>)[feature]
  const entry = calls?.[name] ?? 'accounts'
  const needed = typeof entry === 'function' ? entry(input) : entry
  return needed === 'free' ? null : needed
}
