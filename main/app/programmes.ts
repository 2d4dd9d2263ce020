import { randomUUID } from 'node:crypto'
import type { Handlers, Outcome, Programme, StepId } from '../../preload/contract'
import { realClock } from '../base/clock'
import { demoProgrammes, demoRegistry } from '../demo'
import { refused } from '../layouts'
import {
  keptProgrammes,
  News,
  openProgrammeCollection,
  type ProgrammeStore,
  Programmes,
  programmesInMemory,
  Stills,
  stillsOf,
} from '../programmes'
import { serveFiles } from '../windows'
import type { MeetingDeps } from './meeting'
import { programmeFiles } from './programme-files'
import { type Note, notingProgrammes, programmeHandlers } from './programme-handlers'
import { programmePictures } from './programme-pictures'
import { tellOfProblems } from './stores'

export interface ProgrammesDesk {
  /** All but that of the paper. */
  handlers: Omit<Handlers['programmes'], 'printOrder'>
  /** As it is saved; null when there is none. */
  programme(id: string): Programme | null
  /** Where a still lies; null when it is not there. */
  stillPath(still: string): string | null
  /** It is there, and as it was put there. */
  stillIsWhole(still: string): Promise<boolean>
  /** What a rehearsal took becomes what is planned. @param seconds by step; others keep theirs */
  saveTimes(id: string, seconds: Record<StepId, number>): Promise<Outcome>
  /** After every saved change. */
  onChange(listener: () => void): void
  /** Another world may be shown. */
  refresh(): void
  close(): Promise<void>
}

/** The programmes of both worlds; those of the demo are kept nowhere. */
export async function openProgrammes(deps: MeetingDeps): Promise<ProgrammesDesk> {
  const { registries, broadcast, profile } = deps
  const collection = await openProgrammeCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), deps.log, deps.notices)
  const stills = new Stills(profile.stills)
  const kept = keptProgrammes(collection)
  // Where the list could not be read, what it used is not known.
  if (collection.problems().length === 0) await stills.sweep(new Set(kept.read().flatMap(stillsOf)))
  serveFiles('stills', (name) => stills.path(name))
  const of = (store: ProgrammeStore, cameras: () => readonly { id: string; code: string }[]) =>
    new Programmes({ store, cameras, newId: randomUUID, now: realClock.now })
  const example = programmesInMemory(demoProgrammes(realClock.now()))
  const worlds = {
    real: of(kept, () => deps.registry.list().cameras),
    demo: of(example, () => demoRegistry.cameras),
  }
  const here = () => worlds[registries.mode]
  const news = new News(here().state())
  const tell = () => broadcast('programmes', 'changed', news.of(here().state()))
  // Of whichever world has it: what was typed is kept, though another one is shown by now.
  const worldOf = (id: string) => [worlds.real, worlds.demo].find((each) => each.find(id)) ?? here()
  const listeners = [tell]
  for (const store of [kept, example])
    store.onChange(() => {
      for (const listener of listeners) listener()
    })
  const noted = notingProgrammes(deps.evidence, deps.operator)
  // What is tried out in the demo is no matter of record.
  const note: Note = (what, programme, more) => {
    const tried = what === 'remove' ? registries.mode === 'demo' : worlds.demo.find(programme.id)
    if (!tried) noted(what, programme, more)
  }
  const programme = (id: string) => worldOf(id).find(id)
  let mode = registries.mode
  return {
    handlers: {
      ...programmeHandlers(here, worldOf, note),
      ...programmePictures({ ...deps, stills }),
      ...programmeFiles({ ...deps, stills, here, programme, note }),
    },
    programme,
    stillPath: (still) => stills.path(still),
    stillIsWhole: (still) => stills.isWhole(still),
    saveTimes: async (id, seconds) => {
      const done = await worldOf(id).saveTimes(id, seconds)
      if (!done.ok) return refused(done)
      note('times', done.value)
      return { status: 'done' }
    },
    onChange: (listener) => void listeners.push(listener),
    refresh: () => {
      if (mode === registries.mode) return
      mode = registries.mode
      tell()
    },
    close: () => kept.settled(),
  }
}
