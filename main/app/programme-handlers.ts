import type { Handlers, Programme, ProgrammeRefusal } from '../../preload/contract'
import { createSeldom } from '../audit'
import { realClock } from '../base/clock'
import type { Result } from '../base/result'
import { refused } from '../layouts'
import type { Programmes } from '../programmes'
import type { Evidence } from './evidence'

type ProgrammeCalls = Pick<
  Handlers['programmes'],
  'state' | 'create' | 'save' | 'duplicate' | 'remove' | 'undo'
>

export type Note = ReturnType<typeof notingProgrammes>

const MINUTE = 60_000

/** Puts on record what became of a programme; saves by one person once a minute. */
export function notingProgrammes(evidence: Pick<Evidence, 'note'>, operator: () => string) {
  const seldom = createSeldom(realClock)
  return (
    what: 'create' | 'save' | 'times' | 'duplicate' | 'import' | 'restore' | 'remove',
    { id, name }: Pick<Programme, 'id' | 'name'>,
    more: Record<string, string | number> = {},
  ) => {
    if (what === 'save' && !seldom(JSON.stringify([id, operator()]), MINUTE)) return
    const action =
      what === 'remove' ? ('programme-removed' as const) : ('programme-changed' as const)
    evidence.note({ action, subject: id, detail: { what, name, ...more } })
  }
}

/**
 * @param here those of the world that is shown
 * @param worldOf those that have it
 */
export const programmeHandlers = (
  here: () => Programmes,
  worldOf: (id: string) => Programmes,
  note: Note,
): ProgrammeCalls => {
  const made = async (
    what: 'create' | 'duplicate',
    done: Promise<Result<Programme, ProgrammeRefusal>>,
  ) => {
    const result = await done
    if (!result.ok) return refused(result)
    note(what, result.value)
    return { status: 'done' as const, id: result.value.id }
  }
  const changed = async (
    what: 'save' | 'remove' | 'restore',
    done: Promise<Result<Programme, ProgrammeRefusal>>,
  ) => {
    const result = await done
    if (!result.ok) return refused(result)
    note(what, result.value)
    return { status: 'done' as const }
  }
  return {
    state: () => here().state(),
    create: ({ name }) => made('create', here().create(name)),
    save: (programme) => changed('save', worldOf(programme.id).save(programme)),
    duplicate: (id) => made('duplicate', here().duplicate(id)),
    remove: (id) => changed('remove', here().remove(id)),
    undo: (id) => changed('restore', here().undo(id)),
  }
}
