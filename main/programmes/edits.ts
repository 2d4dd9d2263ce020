import { MAX_PROGRAMMES, type Programme, type StepId } from '../../preload/contract'
import { fail, ok } from '../base/result'
import { type Lookup, numbered } from '../layouts'
import { type ProgrammeContent, settled } from './content'
import type { Edit } from './store'

const done = <T>(next: Programme[], value: T): Edit<T> => ok({ next, value })

/** What a new one is made with. */
export interface Making {
  newId(): string
  /** Ms since 1970. */
  now: number
}

const tidy = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Under a free name. @returns it */
export function added(
  list: Programme[],
  content: ProgrammeContent,
  { newId, now }: Making,
): Edit<Programme> {
  const wanted = tidy(content.name)
  if (!wanted) return fail('name-empty')
  if (list.length >= MAX_PROGRAMMES) return fail('too-many-programmes')
  const { emblem, steps } = content
  const heading = tidy(content.heading)
  const id = `p-${newId()}`
  const name = numbered(wanted, list)
  const made = { id, name, heading, emblem, steps, changedAt: now, revision: 0 }
  return done([...list, made], made)
}

/** Refused when somebody else has saved since. @returns it, cleaned */
export function saved(
  list: Programme[],
  programme: Programme,
  lookup: Lookup,
  now: number,
): Edit<Programme> {
  const before = list.find(({ id }) => id === programme.id)
  if (!before) return fail('not-found')
  if (before.revision !== programme.revision) return fail('changed-meanwhile')
  const name = tidy(programme.name)
  if (!name) return fail('name-empty')
  const ids = new Set(programme.steps.map(({ id }) => id))
  if (ids.size !== programme.steps.length) return fail('invalid')
  const heading = tidy(programme.heading)
  const content = { ...programme, name, heading, steps: settled(programme.steps, lookup) }
  return replaced(list, content, now)
}

export function duplicated(list: Programme[], id: string, making: Making): Edit<Programme> {
  const found = list.find((each) => each.id === id)
  return found ? added(list, found, making) : fail('not-found')
}

/** @returns the one that went */
export function removed(list: Programme[], id: string): Edit<Programme> {
  const found = list.find((each) => each.id === id)
  return found
    ? done(
        list.filter((each) => each !== found),
        found,
      )
    : fail('not-found')
}

/** One that was removed comes back as it was; its name may have been taken meanwhile. */
export function restored(list: Programme[], programme: Programme): Edit<Programme> {
  if (list.length >= MAX_PROGRAMMES) return fail('too-many-programmes')
  const back = { ...programme, name: numbered(programme.name, list) }
  return done([...list, back], back)
}

const LONGEST = 7200

/** What a rehearsal took becomes what is planned. @param seconds by step; others keep theirs */
export function timed(
  list: Programme[],
  id: string,
  seconds: Record<StepId, number>,
  now: number,
): Edit<Programme> {
  const found = list.find((each) => each.id === id)
  if (!found) return fail('not-found')
  const steps = found.steps.map((step) => {
    const took = seconds[step.id]
    return took === undefined
      ? step
      : { ...step, seconds: Math.min(LONGEST, Math.max(0, Math.round(took))) }
  })
  return replaced(list, { ...found, steps }, now)
}

function replaced(list: Programme[], content: Programme, now: number): Edit<Programme> {
  const next = { ...content, changedAt: now, revision: content.revision + 1 }
  return done(
    list.map((each) => (each.id === next.id ? next : each)),
    next,
  )
}
