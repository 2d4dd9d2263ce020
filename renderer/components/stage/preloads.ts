import { create } from 'zustand'
import type { Exhibit, ProgrammeStep, StillId } from '../../../preload/contract'
import { api } from '../../state'
import { exhibitNow, isSeenAs } from './exhibit-rules'
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

/** What failed is tried again after so long (ms), and exhibits are asked for again. */
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
export async function preload(address: string): Promise<void> {
  const state = loaded.now().pictures[address]
  if (state === 'there' || state === 'loading' || !mayAsk(address, Date.now())) return
  const image = new Image()
  image.src = address
  images.set(address, image)
  if (!state) told(address, 'loading')
  await image.decode().then(
    () => told(address, 'there'),
    () => {
      images.delete(address)
      told(address, 'failed')
    },
  )
}

/** Areas of cameras have changed: every exhibit that may be shown again is asked for anew. */
export function askAnew(): void {
  for (const bookmark of Object.keys(loaded.now().exhibits)) {
    asked.delete(bookmark)
    void preloadExhibit(bookmark)
  }
}

/** Asked for as long as it is near: its clip may be made by now, or less of it may be seen. */
export async function preloadExhibit(bookmark: string): Promise<void> {
  if (!mayAsk(bookmark, Date.now())) return
  const reply = await api.presenter.exhibit({ bookmark }).catch(() => null)
  const known = loaded.now().exhibits[bookmark]
  const exhibit = exhibitNow(known, reply)
  if (exhibit === known) return
  const addresses = exhibit?.pictures.map(addressOf) ?? []
  const there = Promise.all(addresses.map(preload))
  // What takes the place of pictures that are looked at comes when it can be seen.
  if (known) await there
  for (const old of known?.pictures.map(addressOf) ?? [])
    if (!addresses.includes(old)) images.delete(old)
  const now = loaded.now()
  if (known && !isSeenAs(known, exhibit)) coverHeld(bookmark, exhibit, now.pictures)
  loaded.become({ ...now, exhibits: { ...now.exhibits, [bookmark]: exhibit } })
}

/** What may not be seen is covered in what is frozen, too; nothing begins to play there. */
function coverHeld(bookmark: string, exhibit: Exhibit | null, pictures: Loaded['pictures']): void {
  useLoaded.setState((shown) => {
    if (!shown.exhibits[bookmark]) return shown
    const still = exhibit && { ...exhibit, clip: '' }
    return { pictures, exhibits: { ...shown.exhibits, [bookmark]: still } }
  })
}

/** Everything of a step that can be there before it is shown. */
export function preloadStep({ body, substitutes }: ProgrammeStep): void {
  if (body.kind === 'still') void preload(stillAddress(body.still))
  if (body.kind === 'bookmark') void preloadExhibit(body.bookmark)
  for (const each of Object.values(substitutes))
    if (each.kind === 'still') void preload(stillAddress(each.still))
}

/** Whether nothing more is awaited of what a step shows beside cameras. */
export function isLoaded({ body }: ProgrammeStep, { pictures, exhibits }: Loaded): boolean {
  const settled = (address: string) => (pictures[address] ?? 'loading') !== 'loading'
  if (body.kind === 'still') return settled(stillAddress(body.still))
  if (body.kind !== 'bookmark') return true
  const exhibit = exhibits[body.bookmark]
  return exhibit === null || (exhibit?.pictures.map(addressOf).every(settled) ?? false)
}
