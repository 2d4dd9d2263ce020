export { findViolation } from './keys'
export { Violations, type ViolationsProps } from './room'
