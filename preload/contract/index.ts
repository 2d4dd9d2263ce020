import type { z } from 'zod'
import { accounts } from './accounts'
import { alerts } from './alerts'
import { app } from './app'
import { arrangements } from './arrangements'
import { attention } from './attention'
import { audit } from './audit'
import { backup } from './backup'
import { bookmarks } from './bookmarks'
import type { Call, Push } from './call'
import { cameras } from './cameras'
import { coverage } from './coverage'
import { dashboard } from './dashboard'
import { documents } from './documents'
import { evidence } from './evidence'
import { facilityBook } from './facility-book'
import { facilityFigures } from './facility-figures'
import { forwarding } from './forwarding'
import { health } from './health'
import { onvif } from './onvif'
import { outages } from './outages'
import { preflight } from './preflight'
import { presenter } from './presenter'
import { privacy } from './privacy'
import { programmes } from './programmes'
import { ptz } from './ptz'
import { recording } from './recording'
import { replay } from './replay'
import { reports } from './reports'
import { retention } from './retention'
import { lock, screens } from './screens'
import { shifts } from './shifts'
import { snapshots } from './snapshots'
import { streams } from './streams'
import { technical } from './technical'
import { tours } from './tours'
import { uptime } from './uptime'
import { views } from './views'
import { wall } from './wall'
import { watch } from './watch'

export * from './accounts'
export * from './alerts'
export * from './app'
export * from './arrangements'
export * from './attention'
export * from './audit'
export * from './availability'
export * from './backup'
export * from './bookmark'
export * from './bookmark-codes'
export * from './bookmark-lists'
export * from './bookmarks'
export * from './call'
export * from './cameras'
export * from './codes'
export * from './coverage'
export * from './csv'
export * from './dashboard'
export * from './documents'
export * from './encoders'
export * from './evidence'
export * from './excerpt'
export * from './facilities'
export * from './facility-book'
export * from './facility-figures'
export * from './forwarding'
export * from './health'
export * from './imports'
export * from './key-card'
export * from './layouts'
export * from './maintenance'
export * from './onvif'
export * from './outages'
export * from './period'
export * from './preflight'
export * from './presenter'
export * from './privacy'
export * from './programme'
export * from './programmes'
export * from './ptz'
export * from './recording'
export * from './records'
export * from './replay'
export * from './reports'
export * from './retention'
export * from './rights'
export * from './scene'
export * from './screens'
export * from './shift'
export * from './shift-book'
export * from './shift-plan'
export * from './shifts'
export * from './snapshot-caption'
export * from './snapshot-series'
export * from './snapshots'
export * from './stage-chart'
export * from './streams'
export * from './technical'
export * from './tours'
export * from './uptime'
export * from './views'
export * from './wall'
export * from './wall-feed'
export * from './watch'

/** Every call and push of the product, declared once. */
export const contract = {
  accounts,
  alerts,
  app,
  audit,
  backup,
  attention,
  bookmarks,
  cameras,
  coverage,
  dashboard,
  documents,
  evidence,
  forwarding,
  facilities: { ...facilityBook, ...facilityFigures },
  health,
  onvif,
  outages,
  preflight,
  presenter,
  privacy,
  programmes,
  ptz,
  layouts: arrangements,
  recording,
  replay,
  reports,
  retention,
  lock,
  screens,
  shifts,
  snapshots,
  streams,
  technical,
  tours,
  uptime,
  views,
  wall,
  watch,
}
export type Contract = typeof contract

type CallsOf<F> = { [K in keyof F as F[K] extends Call ? K : never]: F[K] }
type PushesOf<F> = { [K in keyof F as F[K] extends Push ? K : never]: F[K] }

/** The window that asks, by the id of its web contents. */
export interface Caller {
  window: number
}

/** What main must implement: a handler for each call; a missing one does not compile. */
export type Handlers = {
  [F in keyof Contract]: {
    [K in keyof CallsOf<Contract[F]>]: Contract[F][K] extends Call<infer I, infer O>
      ? (input: z.output<I>, caller: Caller) => z.input<O> | Promise<z.input<O>>
      : never
  }
}

/** What a window gets: calls as async functions, pushes as subscriptions that return their end. */
export type Client = {
  [F in keyof Contract]: {
    [K in keyof CallsOf<Contract[F]>]: Contract[F][K] extends Call<infer I, infer O>
      ? (input: z.input<I>) => Promise<z.output<O>>
      : never
  } & {
    [K in keyof PushesOf<
      Contract[F]
    > as `on${Capitalize<K & string>}`]: Contract[F][K] extends Push<infer P>
      ? (listener: (payload: z.output<P>) => void) => () => void
      : never
  }
}

/** Push channels with their payloads, for main's broadcast. */
export type Pushes = {
  [F in keyof Contract as F]: {
    [K in keyof PushesOf<Contract[F]>]: Contract[F][K] extends Push<infer P> ? z.input<P> : never
  }
}

export const channel = (feature: string, name: string) => `${feature}.${name}`
