import { z } from 'zod'

/**
 * What an account may do, beside looking; a key under `accounts.rights` of the catalogues. Which call
 * of the contract needs which one stands in main/accounts.
 */
export const RIGHTS = [
  /** Walls, layouts, scenes, tours, screens, moving cameras, what the operator sets for himself. */
  'wall',
  /** Marks, snapshots, and what is done about violations. */
  'mark',
  /** Evidence packages, lists and documents that leave the room. */
  'export',
  /** Bookmarks: lock, remove, retention. */
  'keep',
  /** Alarms: acknowledge, assign, note, call. */
  'outages',
  /** The shift book: begin, note, hand over, sign. */
  'shifts',
  /** Plans of shifts and of maintenance, limits of alarms. */
  'plan',
  'cameras',
  'facilities',
  /** Code lists. */
  'codes',
  /** Settings of the station. */
  'settings',
  'reports',
  /** Marks a report as final. */
  'reports-final',
  /** Sees the audit log. */
  'audit',
  'accounts',
  'backup',
  /** Presenter programmes. */
  'present',
  /** Sees what lies under privacy areas, on walls and in originals that leave the room. */
  'privacy',
] as const
export const Right = z.enum(RIGHTS)
export type Right = z.infer<typeof Right>

export const ROLES = ['operator', 'head', 'presenter', 'admin'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>
