import type { Lines } from '../deed'
import { accountLines } from './accounts'
import { cameraLines } from './cameras'
import { dutyLines } from './duty'
import { facilityLines } from './facilities'
import { stationLines } from './station'

const PARTS: Lines[] = [accountLines, cameraLines, dutyLines, facilityLines, stationLines]

/** Every call that is put on record once it is done, and what is said of it. */
export const lineOf = (feature: string, name: string) => {
  for (const part of PARTS) {
    const line = (part as AnyLines)[feature]?.[name]
    if (line) return line
  }
  return null
}

type AnyLine = (
  input: unknown,
  world: object,
  caller: object,
) => (reply: unknown) => ReturnType<ReturnType<NonNullable<NonNullable<Lines['lock']>['lock']>>>
type AnyLines = Record<string, Record<string, AnyLine> | undefined>
