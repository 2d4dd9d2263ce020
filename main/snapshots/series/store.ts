import { z } from 'zod'
import type { Clock } from '../../base/clock'
import { type Collection, openCollection } from '../../storage'

const Moment = z.number().int().min(0)

/** As it was asked for. Its cameras keep the names that they had then. */
export const StoredSeries = z.object({
  /** Its moment and some letters; sorts by time. */
  id: z.string().regex(/^[\w-]+$/),
  every: z.number().int().min(1),
  from: Moment,
  to: Moment.nullable(),
  stopped: Moment.nullable(),
  operator: z.string(),
  cameras: z
    .array(
      z.object({ id: z.string(), code: z.string(), name: z.string(), facilityName: z.string() }),
    )
    .min(1),
})
export type StoredSeries = z.infer<typeof StoredSeries>

export const SeriesList = z.object({ list: z.array(StoredSeries) })
export type SeriesList = z.infer<typeof SeriesList>

export const openSeriesList = (dir: string, clock: Clock): Promise<Collection<SeriesList>> =>
  openCollection({
    ...{ dir, clock, name: 'series', schema: SeriesList, version: 1 },
    ...{ migrations: {}, defaults: { list: [] } },
  })

/** The folder of its pictures, inside the chosen one. */
export const folderOf = ({ id }: Pick<StoredSeries, 'id'>) => `Loat anh ${id.slice(0, 15)}`
