import { z } from 'zod'

/** One request from a window to main: declared once, projected to handler, client and types. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'call'
  input: I
  output: O
}

/** One message that main pushes to every window. */
export interface Push<P extends z.ZodType = z.ZodType> {
  kind: 'push'
  payload: P
}

export const call = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Call<I, O> => ({
  kind: 'call',
  input,
  output,
})

export const push = <P extends z.ZodType>(payload: P): Push<P> => ({ kind: 'push', payload })

/** An expected failure is a value: `reason` is a key of the catalogues, never a sentence. */
export const Refused = z.object({
  status: z.literal('refused'),
  reason: z.string(),
  detail: z.string().optional(),
})
export type Refused = z.infer<typeof Refused>

export const Outcome = z.union([z.object({ status: z.literal('done') }), Refused])
export type Outcome = z.infer<typeof Outcome>
