import i18next from 'i18next'
import type { CameraRef, Grid, StageFigure, StepBody, StillId } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { pick } from '../pickers/picking'
import { ask, hush, say, warn } from '../say'

/** What somebody chose to be shown, and what it may be called. */
export interface Made {
  body: StepBody
  title: string
}

/** Where a step's picture can come from. */
export const SOURCES = ['wall', 'scene', 'camera', 'still', 'shot', 'bookmark'] as const
export type Source = (typeof SOURCES)[number]

const cameras = () => useShared.getState().registry.cameras

const refOf = (id: string): CameraRef | null => {
  const camera = cameras().find((each) => each.id === id)
  return camera ? { id, code: camera.code } : null
}

/** Panels of figures are no cameras: their cells are left free. */
function scene(grid: Grid, cells: readonly (string | null)[], title: string): Made[] {
  const refs = cells.slice(0, grid.cells.length).map((id) => (id === null ? null : refOf(id)))
  if (refs.every((ref) => ref === null)) {
    warn(i18next.t('programmes.said.noCameras'))
    return []
  }
  const { columns, rows } = grid
  return [
    { body: { kind: 'scene', grid: { columns, rows, cells: grid.cells }, cells: refs }, title },
  ]
}

function ofWall(): Made[] {
  const { grid, cells } = useShared.getState().wall
  return scene(grid, cells, '')
}

async function ofScene(): Promise<Made[]> {
  const [id] = await pick({ what: 'scene', title: i18next.t('programmes.pick.scene') })
  const found = useShared.getState().layouts.scenes.find((each) => each.id === id)
  return found ? scene(found.grid, found.cells, found.name) : []
}

async function ofCameras(many: boolean): Promise<Made[]> {
  const title = i18next.t(many ? 'programmes.pick.cameras' : 'programmes.pick.camera')
  const ids = await pick({ what: 'camera', title, many })
  return ids.flatMap((id) => {
    const [camera, name] = [refOf(id), cameras().find((each) => each.id === id)?.name ?? '']
    return camera ? { body: { kind: 'camera' as const, camera }, title: name } : []
  })
}

/** A picture file; main asks which. Null where none was chosen. */
export async function stillOfFile(): Promise<StillId | null> {
  const done = await ask(api.programmes.chooseStill())
  return done?.still ?? null
}

/** What a camera that is asked for sends now; null where it sends nothing. */
export async function stillOfCamera(): Promise<{ still: StillId; title: string } | null> {
  const [id] = await pick({ what: 'camera', title: i18next.t('programmes.pick.shot') })
  if (!id) return null
  const title = cameras().find((each) => each.id === id)?.name ?? ''
  say(i18next.t('programmes.said.shooting', { name: title }))
  const done = await ask(api.programmes.stillOf({ camera: id }))
  if (done) hush()
  return done && { still: done.still, title }
}

async function ofBookmarks(many: boolean): Promise<Made[]> {
  const ids = await pick({ what: 'bookmark', title: i18next.t('programmes.pick.bookmark'), many })
  return Promise.all(
    ids.map(async (bookmark) => {
      const reply = await api.bookmarks.get(bookmark).catch(() => null)
      const title = reply?.status === 'done' ? titleOf(reply.bookmark) : ''
      return { body: { kind: 'bookmark' as const, bookmark }, title }
    }),
  )
}

/** "Không đeo khẩu trang – Khu cách ly A" */
function titleOf(bookmark: {
  kindLabel: { vi: string; en: string }
  views: { facilityName: string }[]
}) {
  const kind = bookmark.kindLabel[i18next.language === 'en' ? 'en' : 'vi']
  return [kind, bookmark.views[0]?.facilityName ?? ''].filter(Boolean).join(' – ')
}

export const figures = (page: StageFigure): Made => ({
  body: { kind: 'figures', page, period: 'month' },
  title: i18next.t(`dashboard.kinds.${page}`),
})

/** Asks whatever has to be asked. @param many several may be chosen at once */
export async function make(source: Source, many: boolean): Promise<Made[]> {
  if (source === 'wall') return ofWall()
  if (source === 'scene') return ofScene()
  if (source === 'camera') return ofCameras(many)
  if (source === 'bookmark') return ofBookmarks(many)
  if (source === 'shot') {
    const shot = await stillOfCamera()
    return shot ? [{ body: { kind: 'still', still: shot.still }, title: shot.title }] : []
  }
  const still = await stillOfFile()
  return still ? [{ body: { kind: 'still', still }, title: '' }] : []
}
