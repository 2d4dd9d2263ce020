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

/** By account where both have one: two people may have one name. */
const isMember = (member: CrewMember, who: { account: string | null; name: string }): boolean =>
  who.account !== null && member.account !== null
    ? member.account === who.account
    : same(member.name, who.name)

/** Whoever is there now. */
export const isInCrew = (shift: Shift, who: { account: string | null; name: string }): boolean =>
  shift.crew.some((member) => member.to === null && isMember(member, who))

/** May give the shift away: one of its crew, or its head. */
export const belongsTo = (shift: Shift, who: { account: string | null; name: string }): boolean =>
  shift.crew.some((member) => isMember(member, who)) ||
  // The head is a name; where it is one of the crew's, it is that one.
  (same(shift.head, who.name) && !shift.crew.some((member) => same(member.name, who.name)))

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
