import { z } from 'zod'

/** How far a facility is, in the order of the work. */
export const STAGES = ['surveyed', 'installed', 'fit', 'connected', 'watched'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** A day of Vietnam's calendar, 'YYYY-MM-DD'; empty when it is not known. */
export const Day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)
export type Day = z.infer<typeof Day>

export const Contact = z.object({
  name: z.string().max(200),
  title: z.string().max(200),
  phone: z.string().max(60),
})
export type Contact = z.infer<typeof Contact>

/** So many cameras have to stand at this place. */
export const RequiredPlace = z.object({
  /** Code of a place. */
  place: z.string().max(64),
  count: z.number().int().min(1).max(99),
})
export type RequiredPlace = z.infer<typeof RequiredPlace>

/** The day on which each stage was reached. */
export const Progress = z.object({
  surveyed: Day,
  installed: Day,
  fit: Day,
  connected: Day,
  watched: Day,
})
export type Progress = z.infer<typeof Progress>

/** A quarantine facility, as it is kept in the registry. Texts that are not known are empty. */
export const Facility = z.object({
  code: z.string(),
  name: z.string(),
  /** Codes of resources/codes; empty when not known. */
  authority: z.string(),
  district: z.string(),
  address: z.string().max(400),
  contact: Contact,
  /** How many people it takes; null when not known. */
  capacity: z.number().int().min(0).max(100_000).nullable(),
  /** Who watches its cameras there. */
  watchers: z.string().max(400),
  required: z.array(RequiredPlace).max(40),
  progress: Progress,
  /** By when everything has to be done. */
  deadline: Day,
  /** Why it is not connected: a code of `notConnectedReasons`, and words of one's own. */
  reason: z.string().max(64),
  reasonNote: z.string().max(400),
  note: z.string().max(2000),
})
export type Facility = z.infer<typeof Facility>

/** What is known of a facility that was only named. */
export const unknownFacility: Omit<Facility, 'code' | 'name'> = {
  authority: '',
  district: '',
  address: '',
  contact: { name: '', title: '', phone: '' },
  capacity: null,
  watchers: '',
  required: [],
  progress: { surveyed: '', installed: '', fit: '', connected: '', watched: '' },
  deadline: '',
  reason: '',
  reasonNote: '',
  note: '',
}
