export { headOf, periodFigures, periodFiguresInPieces } from './figures'
export { CAUSES, KINDS } from './names'
export type { PeriodSources, UptimeSource } from './sources'
export { DAY, dayOf, monthOf, spanBefore, weekOf } from './spans'
