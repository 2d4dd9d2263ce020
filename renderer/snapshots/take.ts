import i18next from 'i18next'
import type {
  Outcome,
  PictureRef,
  PictureType,
  Refused,
  TakenPicture,
} from '../../preload/contract'
import type { Shot } from '../components/shot'
import { api } from '../state'
import { type Caught, catchTile, type PastOf, tileOf } from './catch'
import { complain, hint, tell } from './notices'
import { sign, useSnapshots } from './store'
import { type Canvas, fontReady } from './strip'
import { tilePicture } from './tile-picture'
import { wallPicture } from './wall-picture'

const settings = () =>
  useSnapshots.getState().now?.settings ?? { type: 'jpeg' as const, quality: 92, caption: true }

type Bytes = Uint8Array<ArrayBuffer>

const broken = (): Refused => ({ status: 'refused', reason: 'error' })

async function bytesOf(canvas: Canvas, type: PictureType): Promise<Bytes> {
  const quality = settings().quality / 100
  const blob = await canvas.convertToBlob({ type: `image/${type}`, quality })
  return new Uint8Array(await blob.arrayBuffer())
}

const nameOf = ({ camera }: Caught) => `${camera.code} ${camera.name}`.trim()

function save(
  caught: Caught[],
  scope: TakenPicture['scope'],
  at: number,
  bytes: Bytes,
): ReturnType<typeof api.snapshots.save> {
  const cameras = caught.map(({ camera }) => camera.id)
  const quality = caught[0]?.picture.quality ?? 'main'
  const { type } = settings()
  return api.snapshots.save({ scope, cameras, quality, at, type, bytes }).catch(broken)
}

/** One tile, as large as its stream has it. */
export async function takeTile(shot: Shot | null, pastOf: PastOf): Promise<void> {
  if (!shot) return hint('noTile')
  const caught = await catchTile(shot, pastOf)
  if (!caught) return hint('noPicture')
  const { picture } = caught
  sign([shot.cell], picture.at)
  try {
    await fontReady()
    const bytes = await bytesOf(tilePicture(caught, settings().caption), settings().type)
    const reply = await save([caught], 'tile', picture.at, bytes)
    if (reply.status === 'refused') return complain('notSaved', reply.reason)
    tell([reply.id], nameOf(caught), picture.at, bytes)
  } finally {
    picture.image.close()
  }
}

async function catchAll(shots: Shot[], pastOf: PastOf): Promise<Caught[]> {
  const all = await Promise.all(shots.map((shot) => catchTile(shot, pastOf)))
  return all.filter((each): each is Caught => each !== null)
}

/** The whole wall as one picture. */
export async function takeWall(shots: Shot[], pastOf: PastOf): Promise<void> {
  const at = Date.now()
  const caught = await catchAll(shots, pastOf)
  if (caught.length === 0) return hint('nothing')
  sign(cellsOf(caught), at)
  try {
    await fontReady()
    const without = shots.filter(({ cell }) => !caught.some((each) => each.shot.cell === cell))
    const dark = without.flatMap((shot) => tileOf(shot) ?? [])
    const canvas = wallPicture([...caught, ...dark.map((each) => ({ ...each, picture: null }))], at)
    if (!canvas) return hint('nothing')
    const bytes = await bytesOf(canvas, settings().type)
    const reply = await save(caught, 'wall', at, bytes)
    if (reply.status === 'refused') return complain('notSaved', reply.reason)
    tell([reply.id], i18next.t('snapshots.wallTitle', { count: caught.length }), at, bytes)
  } finally {
    close(caught)
  }
}

/** Every tile of the page, a file each. */
export async function takeEach(shots: Shot[], pastOf: PastOf): Promise<void> {
  const at = Date.now()
  const caught = await catchAll(shots, pastOf)
  if (caught.length === 0) return hint('nothing')
  sign(cellsOf(caught), at)
  const ids: string[] = []
  let first: Bytes | null = null
  let refused = ''
  try {
    await fontReady()
    for (const each of caught) {
      const bytes = await bytesOf(tilePicture(each, settings().caption), settings().type)
      each.picture.image.close()
      const reply = await save([each], 'tile', each.picture.at, bytes)
      if (reply.status === 'done') ids.push(reply.id)
      else refused = reply.reason
      first ??= bytes
    }
  } finally {
    close(caught)
  }
  if (refused) complain('notSaved', refused)
  const without = shots.length - caught.length
  const title = i18next.t('snapshots.each', { count: ids.length })
  const rest = without > 0 ? i18next.t('snapshots.without', { count: without }) : ''
  if (first && ids.length > 0) tell(ids, [title, rest].filter(Boolean).join(' · '), at, first)
}

const cellsOf = (caught: Caught[]) => caught.map(({ shot }) => shot.cell)

function close(caught: Caught[]): void {
  for (const { picture } of caught) picture.image.close()
}

/** What the tile shows now, without a file. */
async function now(shot: Shot | null, pastOf: PastOf): Promise<[PictureRef, Caught] | null> {
  const caught = shot && (await catchTile(shot, pastOf))
  if (!caught) {
    hint(shot ? 'noPicture' : 'noTile')
    return null
  }
  try {
    await fontReady()
    const bytes = await bytesOf(tilePicture(caught, settings().caption), 'png')
    return [{ type: 'png', bytes }, caught]
  } finally {
    caught.picture.image.close()
  }
}

export async function copyTile(shot: Shot | null, pastOf: PastOf): Promise<void> {
  const found = await now(shot, pastOf)
  if (!found) return
  const [ref, caught] = found
  sign([caught.shot.cell], caught.picture.at)
  if (await done(api.snapshots.copy(ref), 'notCopied')) hint('copied')
}

export async function printTile(shot: Shot | null, pastOf: PastOf): Promise<void> {
  const found = await now(shot, pastOf)
  if (found) await done(api.snapshots.print(found[0]), 'notPrinted')
}

export const copyTaken = async (id: string) => {
  if (await done(api.snapshots.copy({ id }), 'notCopied')) hint('copied')
}
export const printTaken = (id: string) => done(api.snapshots.print({ id }), 'notPrinted')
export const revealTaken = (id: string | null) => done(api.snapshots.reveal(id), 'notOpened')
export const dragTaken = (id: string) => done(api.snapshots.drag(id), 'notDragged')

export async function done(
  call: Promise<Outcome>,
  trouble: Parameters<typeof complain>[0],
): Promise<boolean> {
  const reply = await call.catch(broken)
  if (reply.status === 'refused') complain(trouble, reply.reason)
  return reply.status === 'done'
}
