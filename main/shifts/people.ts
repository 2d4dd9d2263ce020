import type { CrewMember, Shift, ShiftPeople } from '../../preload/contract'

/** Names that are remembered. */
const REMEMBERED = 60

/** The newest first, each once. */
export function remembered(before: readonly string[], used: readonly string[]): string[] {
  const names = used.map((name) => name.trim()).filter(Boolean)
  return [...new Set([...names, ...before])].slice(0, REMEMBERED)
}

export const crewOf = (names: readonly string[], at: number): CrewMember[] =>
  [...new Set(names.map((name) => name.trim()).filter(Boolean))].map((name) => ({
    ...{ account: null, name, from: at, to: null },
  }))

export const namesIn = ({ leader, head, crew }: ShiftPeople): string[] => [leader, head, ...crew]

const same = (a: string, b: string) =>
  a.trim().toLocaleLowerCase('vi') === b.trim().toLocaleLowerCase('vi')

/** Whoever is there now, by account where there is one. */
export const isInCrew = (shift: Shift, who: { account: string | null; name: string }): boolean =>
  shift.crew.some(
    (member) =>
      member.to === null &&
      (who.account !== null && member.account !== null
        ? member.account === who.account
        : same(member.name, who.name)),
  )

/** May give the shift away: one of its crew, or its head. */
export const belongsTo = (shift: Shift, who: { account: string | null; name: string }): boolean =>
  same(shift.head, who.name) ||
  shift.crew.some((member) => member.account === who.account && member.account !== null) ||
  shift.crew.some((member) => same(member.name, who.name))

/** One who comes, or comes back; who was named before gets the account. */
export function joined(
  shift: Shift,
  who: { account: string | null; name: string },
  at: number,
): Shift {
  const named = (member: CrewMember) =>
    member.to === null && member.account === null && same(member.name, who.name)
  if (isInCrew(shift, who)) {
    const crew = shift.crew.map((member) =>
      named(member) ? { ...member, account: who.account } : member,
    )
    return { ...shift, crew }
  }
  const member = { account: who.account, name: who.name.trim(), from: at, to: null }
  return { ...shift, crew: [...shift.crew, member] }
}

export const gone = (shift: Shift, name: string, at: number): Shift => ({
  ...shift,
  crew: shift.crew.map((member) =>
    member.to === null && same(member.name, name) ? { ...member, to: at } : member,
  ),
})

export const samePerson = (
  a: { account: string | null; name: string },
  b: { account: string | null; name: string },
): boolean => (a.account !== null ? a.account === b.account : same(a.name, b.name))
