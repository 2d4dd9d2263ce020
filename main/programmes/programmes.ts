import type { Programme, ProgrammeRefusal, ProgrammesState, StepId } from '../../preload/contract'
import { fail, type Result } from '../base/result'
import { type Known, lookupIn } from '../layouts'
import type { ProgrammeContent } from './content'
import { added, duplicated, type Making, removed, restored, saved, timed } from './edits'
import type { ProgrammeStore } from './store'

export interface ProgrammesDeps {
  store: ProgrammeStore
  /** Those of its world. */
  cameras(): readonly Known[]
  newId(): string
  now(): number
}

type Done = Promise<Result<Programme, ProgrammeRefusal>>

/** The programmes of one world. What is done to one is answered with it as it is then. */
export class Programmes {
  /** Of this run, the last one at the end. */
  private gone: Programme[] = []

  constructor(private deps: ProgrammesDeps) {}

  state(): ProgrammesState {
    const programmes = [...this.deps.store.read()].sort((a, b) => b.changedAt - a.changedAt)
    return { programmes, canUndo: this.gone.length > 0 }
  }

  find(id: string): Programme | null {
    return this.deps.store.read().find((each) => each.id === id) ?? null
  }

  create(name: string): Done {
    return this.add({ name, heading: '', emblem: null, steps: [] })
  }

  /** Of a file; it gets a name that is free. */
  add(content: ProgrammeContent): Done {
    return this.deps.store.change((list) => added(list, content, this.making()))
  }

  save(programme: Programme): Done {
    const { store, now } = this.deps
    return store.change((list) => saved(list, programme, this.lookup(), now()))
  }

  /** @param seconds by step */
  saveTimes(id: string, seconds: Record<StepId, number>): Done {
    return this.deps.store.change((list) => timed(list, id, seconds, this.deps.now()))
  }

  duplicate(id: string): Done {
    return this.deps.store.change((list) => duplicated(list, id, this.making()))
  }

  remove(id: string): Done {
    return this.keepingTrack((list) => {
      const edit = removed(list, id)
      return { edit, gone: edit.ok ? [...this.gone, edit.value.value] : this.gone }
    })
  }

  /** @param id of a removed one: another window may have removed another since; else the last one */
  undo(id?: string): Done {
    return this.keepingTrack((list) => {
      const last = this.gone.filter((each) => !id || each.id === id).at(-1)
      const edit = last ? restored(list, last) : fail('nothing-to-undo' as const)
      return { edit, gone: edit.ok ? this.gone.filter((each) => each !== last) : this.gone }
    })
  }

  lookup() {
    return lookupIn(this.deps.cameras())
  }

  /** In the same turn as the edit, so that listeners are told of both; back when it is not saved. */
  private async keepingTrack(
    step: (list: Programme[]) => { edit: ReturnType<typeof removed>; gone: Programme[] },
  ): Done {
    let before: Programme[] | null = null
    const done = await this.deps.store.change((list) => {
      const { edit, gone } = step(list)
      before = this.gone
      this.gone = gone
      return edit
    })
    if (!done.ok && before) this.gone = before
    return done
  }

  private making(): Making {
    return { newId: this.deps.newId, now: this.deps.now() }
  }
}
