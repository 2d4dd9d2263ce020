import { create } from 'zustand'
import type { Exhibit, ProgrammeStep, StillId } from '../../../preload/contract'
import { api } from '../../state'
import { latch } from './latch'

export type Loading = 'loading' | 'there' | 'failed'

interface Loaded {
  /** By address. */
  pictures: Readonly<Record<string, Loading>>
  /** By bookmark; null when main refuses it. */
  exhibits: Readonly<Record<string, Exhibit | null>>
}

/** Pictures that can be shown without waiting, and exhibits that are known. */
export const useLoaded = create<Loaded>(() => ({ pictures: {}, exhibits: {} }))

const loaded = latch(useLoaded.getState(), (now) => useLoaded.setState(now))

/** While held, nothing that arrives is shown: no film begins in what is frozen. */
export const holdLoaded = (on: boolean) => loaded.hold(on)

/** Kept, or Chromium may forget what it decoded. */
const images = new Map<string, HTMLImageElement>()

/** What failed is tried again after so long (ms). */
const AGAIN = 3000
const asked = new Map<string, number>()

const mayAsk = (key: string, now: number): boolean => {
  if (now - (asked.get(key) ?? 0) < AGAIN) return false
  asked.set(key, now)
  return true
}

export const stillAddress = (still: StillId) => `/files/stills/${still}`

export const addressOf = (path: string) =>
  /^(app:|\/)/.test(path) ? path : `/${path.replace(/^\.?\//, '')}`

function told(address: string, state: Loading): void {
  const now = loaded.now()
  loaded.become({ ...now, pictures: { ...now.pictures, [address]: state } })
}

/** Loads and decodes a picture; once, and again when it failed. */
export function preload(address: string): void {
  const state = loaded.now().pictures[address]
  if (state === 'there' || state === 'loading' || !mayAsk(address, Date.now())) return
  const image = new Image()
  image.src = address
  images.set(address, image)
  if (!state) told(address, 'loading')
  image.decode().then(
    () => told(address, 'there'),
    () => {
      images.delete(address)
      told(address, 'failed')
    },
  )
}

/** While its clip is being made it is asked for again. */
export async function preloadExhibit(bookmark: string): Promise<void> {
  const known = loaded.now().exhibits[bookmark]
  if ((known && !known.making) || !mayAsk(bookmark, Date.now())) return
  const reply = await api.presenter.exhibit({ bookmark }).catch(() => null)
  const exhibit = reply?.status === 'done' ? reply.exhibit : (known ?? null)
  const now = loaded.now()
  loaded.become({ ...now, exhibits: { ...now.exhibits, [bookmark]: exhibit } })
  for (const picture of exhibit?.pictures ?? []) preload(addressOf(picture))
}

/** Everything of a step that can be there before it is shown. */
export function preloadStep({ body, substitutes }: ProgrammeStep): void {
  if (body.kind === 'still') preload(stillAddress(body.still))
  if (body.kind === 'bookmark') void preloadExhibit(body.bookmark)
  for (const each of Object.values(substitutes))
    if (each.kind === 'still') preload(stillAddress(each.still))
}

/** Whether nothing more is awaited of what a step shows beside cameras. */
export function isLoaded({ body }: ProgrammeStep, { pictures, exhibits }: Loaded): boolean {
  const settled = (address: string) => (pictures[address] ?? 'loading') !== 'loading'
  if (body.kind === 'still') return settled(stillAddress(body.still))
  if (body.kind !== 'bookmark') return true
  const exhibit = exhibits[body.bookmark]
  return exhibit === null || (exhibit?.pictures.map(addressOf).every(settled) ?? false)
}
