import type { Programme, ProgrammeStep } from '../../../preload/contract'

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Each field as whoever changed it wants it; where both did, as it was typed here. */
function fields<T extends object>(base: T, mine: T, theirs: T): T {
  const changed = Object.entries(mine).filter(
    ([key]) => !same(mine[key as keyof T], base[key as keyof T]),
  )
  return { ...theirs, ...Object.fromEntries(changed) }
}

const byId = (steps: readonly ProgrammeStep[]) => new Map(steps.map((step) => [step.id, step]))

const MOST_NOTES = 5000

/** Notes that two people wrote at once, one below the other; null where they have no room. */
function bothNotes(base: string, mine: string, theirs: string): string | null {
  const [here, there] = [mine.trim(), theirs.trim()]
  if (mine === base || theirs === base || here.includes(there)) return null
  if (there.includes(here)) return theirs
  const fresh = mine.startsWith(base) ? mine.slice(base.length).trim() : mine
  const both = `${theirs}\n${fresh}`
  return both.length <= MOST_NOTES ? both : null
}

/** One step of theirs as it is now; null where it was taken away here and they left it alone. */
function settled(
  base: ProgrammeStep | undefined,
  mine: ProgrammeStep | undefined,
  theirs: ProgrammeStep,
): ProgrammeStep | null {
  if (base && mine) {
    const notes = bothNotes(base.notes, mine.notes, theirs.notes)
    return { ...fields(base, mine, theirs), ...(notes === null ? {} : { notes }) }
  }
  if (mine) return mine
  return base && same(base, theirs) ? null : theirs
}

/** Puts what the other list lacks behind the step that it stands behind there. */
function woven(order: readonly string[], more: readonly string[], kept: ReadonlySet<string>) {
  const list = order.filter((id) => kept.has(id))
  more.forEach((id, i) => {
    if (!kept.has(id) || list.includes(id)) return
    const before = more
      .slice(0, i)
      .reverse()
      .find((each) => list.includes(each))
    list.splice(before ? list.indexOf(before) + 1 : 0, 0, id)
  })
  return list
}

/**
 * What two people made of one programme at the same time. Nothing that was typed is lost: a step
 * that one of them took away and the other one changed stays.
 * @param base what both began with
 */
export function merged(base: Programme, mine: Programme, theirs: Programme): Programme {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(({ steps }) => byId(steps)) as [
    ...[Map<string, ProgrammeStep>, Map<string, ProgrammeStep>, Map<string, ProgrammeStep>],
  ]
  const steps = new Map<string, ProgrammeStep>()
  for (const [id, their] of inTheirs) {
    const step = settled(inBase.get(id), inMine.get(id), their)
    if (step) steps.set(id, step)
  }
  for (const [id, step] of inMine) {
    const untouched = inBase.has(id) && same(inBase.get(id), step)
    if (!inTheirs.has(id) && !untouched) steps.set(id, step)
  }
  const ids = ({ steps: list }: Programme) => list.map(({ id }) => id)
  const kept = new Set(steps.keys())
  const mineMoved = !same(
    ids(mine).filter((id) => inBase.has(id)),
    ids(base).filter((id) => inMine.has(id)),
  )
  const order = mineMoved
    ? woven(ids(mine), ids(theirs), kept)
    : woven(ids(theirs), ids(mine), kept)
  const { steps: _, ...head } = fields(
    { ...base, steps: [] },
    { ...mine, steps: [] },
    { ...theirs, steps: [] },
  )
  return {
    ...head,
    revision: theirs.revision,
    changedAt: theirs.changedAt,
    steps: order.flatMap((id) => steps.get(id) ?? []),
  }
}
