import i18next from 'i18next'
import type { Camera, CaptionFacts, Facility } from '../../preload/contract'
import { type Picture, pictureIn } from '../components/player'
import { type Shot, tileElement } from '../components/shot'
import { useShared } from '../state'
import { useSnapshots } from './store'

/** A tile's picture with all that is known of it. */
export interface Caught {
  shot: Shot
  camera: Camera
  facility: Facility | undefined
  picture: Picture
}

/** What a tile shows of the past; to be closed like any picture. Null while it shows the present. */
export type PastOf = (cell: number) => Promise<Picture | null>

/** What is known of a tile without its picture; null when its camera is gone. */
export function tileOf(shot: Shot): Omit<Caught, 'picture'> | null {
  const { registry } = useShared.getState()
  const camera = registry.cameras.find(({ id }) => id === shot.camera)
  const facility = registry.facilities.find(({ code }) => code === camera?.facility)
  return camera ? { shot, camera, facility } : null
}

/** Null when the tile shows no picture. */
export async function catchTile(shot: Shot, pastOf: PastOf): Promise<Caught | null> {
  const tile = tileOf(shot)
  const host = tileElement(shot.cell)?.querySelector('.tile-host')
  if (!tile || !host) return null
  const picture = (await pastOf(shot.cell)) ?? (await pictureIn(host))
  return picture && { ...tile, picture }
}

export function captionFacts({ camera, facility, picture }: Caught): CaptionFacts {
  const { codes, settings, registry } = useShared.getState()
  const isDemo = registry.mode === 'demo'
  const place = codes.places.find(({ code }) => code === camera.place)?.[settings.language]
  return {
    ...{
      facility: isDemo ? i18next.t('snapshots.demo') : (facility?.name ?? ''),
      code: camera.code,
      name: camera.name,
    },
    ...{ place: place ?? camera.place, at: picture.at, operator: operatorName() },
  }
}

export const operatorName = () => useSnapshots.getState().now?.operator ?? ''
