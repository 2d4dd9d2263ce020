import type { Outcome, Refused, TourRefusal } from '../../preload/contract'

export const DONE: Outcome = { status: 'done' }
export const refuse = (reason: TourRefusal): Refused => ({ status: 'refused', reason })
