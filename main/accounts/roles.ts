import { RIGHTS, type Right, type RightChanges, type Role } from '../../preload/contract'

const operator: Right[] = ['wall', 'mark', 'export', 'outages', 'shifts']

/** What each role may when a station begins; an administrator changes all but his own. */
export const DEFAULT_RIGHTS: Record<Role, Right[]> = {
  operator,
  head: [...operator, 'keep', 'plan', 'facilities', 'reports', 'reports-final', 'audit', 'privacy'],
  presenter: ['wall', 'present'],
  admin: [...RIGHTS],
}

/** Of an account; an administrator may do everything, or nobody could give rights back. */
export function rightsOf(
  { role, rights }: { role: Role; rights: RightChanges },
  roles: Record<Role, Right[]>,
): Right[] {
  if (role === 'admin') return [...RIGHTS]
  return RIGHTS.filter((right) => rights[right] ?? roles[role].includes(right))
}
