import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { isPanel, type LayoutId } from '../../preload/contract'
import { cellsOf, type Foreign } from '../components/dragged'
import { panelTitle } from '../components/panels'
import { settle } from '../components/settle'
import { tileElement } from '../components/shot'
import { UndoMessage } from '../components/undo-message'
import { api, useShared } from '../state'
import { cameraOf } from './lookup'
import { type Direction, neighbour } from './neighbour'
import { type Dragged, dropOn, emptyCellAfter, type Put, putFromTree } from './put'
import { extendTo } from './several/several'
import { selectTile, useTiles } from './tiles'

const UNDO = 'wall-undo'

function carryOut(put: Put) {
  if (put.call === 'fill') settle(api.wall.fill(put.cameras))
  if (put.call === 'place') settle(api.wall.place({ cell: put.cell, cameras: put.cameras }))
  if (put.call === 'swap') settle(api.wall.swap({ a: put.a, b: put.b }))
  if (put.call === 'move') settle(api.wall.move({ cells: put.cells, to: put.to }))
}

/** What another window's tile or tree let go of over a cell of ours. */
export function dropForeign({ screen, dragged }: Foreign, cell: number) {
  const mine = useShared.getState().screen
  const cells = cellsOf(dragged)
  if (dragged.kind === 'cameras' || screen === mine) return drop(dragged, cell)
  settle(api.wall.transfer({ from: { screen, cells }, to: { screen: mine, cell } }))
  focusTile(cell)
}

export function drop(dragged: Dragged, cell: number) {
  carryOut(dropOn(dragged, cell, useShared.getState().wall))
  focusTile(cell)
}

/** From the tree; the next camera then goes into the next empty cell. */
export function put(cameras: string[]) {
  const { wall } = useShared.getState()
  const chosen = putFromTree(cameras, useTiles.getState().selected, wall)
  carryOut(chosen)
  if (chosen.call === 'place' && cameras.length === 1)
    selectTile(emptyCellAfter(chosen.cell, wall) ?? chosen.cell)
}

export const setLayout = (layout: LayoutId) => settle(api.wall.setLayout(layout))

export function undo() {
  notifications.hide(UNDO)
  if (useShared.getState().wall.canUndo) settle(api.wall.undo())
}

/** Forward again through what the wall showed. */
export function redo() {
  notifications.hide(UNDO)
  if (useShared.getState().wall.canRedo) settle(api.wall.redo())
}

export function toggleEnlarged(cell: number) {
  const { enlarged, cells } = useShared.getState().wall
  if (enlarged === cell) settle(api.wall.enlarge(null))
  else if (cells[cell]) settle(api.wall.enlarge(cell))
}

/** Out of the enlarged tile, else out of the selection: a wall left alone shows no frame. */
export function back() {
  if (useShared.getState().wall.enlarged !== null) return settle(api.wall.enlarge(null))
  selectTile(null)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

export function retryTile(cell: number) {
  const id = useShared.getState().wall.cells[cell]
  if (id && !isPanel(id)) settle(api.streams.retry(id))
}

export async function clearTile(cell: number) {
  const { registry, wall } = useShared.getState()
  const id = wall.cells[cell]
  if (!id || !(await settle(api.wall.clear(cell)))) return
  offerUndo(i18next.t('wall.cleared', { camera: nameOf(registry, id), cell: cell + 1 }))
}

export async function clearWall() {
  if (await settle(api.wall.clearAll())) offerUndo(i18next.t('wall.clearedAll'))
}

function nameOf(registry: Parameters<typeof cameraOf>[0], id: string): string {
  const camera = cameraOf(registry, id)
  return camera ? `${camera.code} ${camera.name}` : (panelTitle(id) ?? id)
}

export function offerUndo(text: string) {
  notifications.hide(UNDO)
  const message = <UndoMessage text={text} onUndo={undo} />
  notifications.show({ id: UNDO, message, autoClose: 8000, withCloseButton: true })
}

/** Everything from where the selection began to the cell beside is selected as well. */
export function extend(direction: Direction) {
  const { grid, enlarged } = useShared.getState().wall
  if (enlarged !== null) return
  const { selected } = useTiles.getState()
  const next = selected === null ? 0 : neighbour(grid.cells, selected, direction)
  if (next === undefined) return
  extendTo(next)
  tileElement(next)?.focus()
}

/** Selects the cell beside; the focus follows. */
export function move(direction: Direction) {
  const { grid, enlarged } = useShared.getState().wall
  if (enlarged !== null) return
  const { selected } = useTiles.getState()
  const next = selected === null ? 0 : neighbour(grid.cells, selected, direction)
  if (next !== undefined) focusTile(next)
}

/** The camera goes to the cell beside, and the selection with it. */
export function swap(direction: Direction) {
  const { grid, enlarged } = useShared.getState().wall
  const { selected } = useTiles.getState()
  if (selected === null || enlarged !== null) return
  const b = neighbour(grid.cells, selected, direction)
  if (b === undefined) return
  settle(api.wall.swap({ a: selected, b }))
  focusTile(b)
}

export function focusTile(cell: number) {
  selectTile(cell)
  tileElement(cell)?.focus()
}
