import { z } from 'zod'

/** A code with its two labels, from resources/codes. */
export const Code = z.object({ code: z.string(), vi: z.string(), en: z.string() })
export type Code = z.infer<typeof Code>

export const District = Code.extend({ province: z.string() })
export type District = z.infer<typeof District>

/** The lists that forms and trees label their codes with. */
export const Codes = z.object({
  places: z.array(Code),
  authorities: z.array(Code),
  districts: z.array(District),
  provinces: z.array(Code),
  /** Why a facility is not connected. */
  notConnectedReasons: z.array(Code),
})
export type Codes = z.infer<typeof Codes>
