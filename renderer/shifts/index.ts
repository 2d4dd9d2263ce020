export { Shifts } from './shifts'
export { ShiftStatus } from './status'
