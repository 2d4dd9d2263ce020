import { z } from 'zod'

const Line = z.string().max(200)

/** All keys as they are set, in words, to be printed on one page. */
export const KeyCard = z.object({
  language: z.enum(['vi', 'en']),
  title: Line,
  /** Under the title: what the card is of. */
  note: Line,
  sections: z
    .array(
      z.object({
        title: Line,
        rows: z.array(z.object({ keys: z.array(Line).max(8), text: Line })).max(80),
      }),
    )
    .max(30),
})
export type KeyCard = z.infer<typeof KeyCard>
