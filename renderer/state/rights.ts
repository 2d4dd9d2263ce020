import type { Right } from '../../preload/contract'
import { useShared } from './store'

/** Whether who sits here may; main refuses all the same. */
export const mayNow = (right: Right): boolean => holds(right)(useShared.getState())

export const useMay = (right: Right): boolean => useShared(holds(right))

const holds =
  (right: Right) =>
  ({ accounts }: Pick<ReturnType<typeof useShared.getState>, 'accounts'>): boolean =>
    accounts?.session?.rights.includes(right) ?? false
