import type { Outage, OutageQuery } from '../../preload/contract'
import { fold } from '../facilities'

/** What things are called now. */
export interface Names {
  /** Its code, when it is not known any more. */
  facility(code: string): string
  camera(id: string): { code: string; name: string }
}

/** Every word of the question is somewhere in it. */
export function matches(outage: Outage, { text, kind, cause }: OutageQuery, names: Names): boolean {
  if (kind && outage.kind !== kind) return false
  if (cause && outage.cause !== cause) return false
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const told = fold(textOf(outage, names))
  return words.every((word) => told.includes(word))
}

function textOf({ facility, cameras, owner, notes }: Outage, names: Names): string {
  const named = cameras.map((id) => Object.values(names.camera(id)).join(' '))
  const said = notes.map(({ by, text, call }) => [by, text, call?.with, call?.phone].join(' '))
  return [facility, names.facility(facility), ...named, owner, ...said].join(' ')
}
