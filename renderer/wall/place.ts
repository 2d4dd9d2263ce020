import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { layouts as builtIn, isPanel, MAX_CELLS, type WallState } from '../../preload/contract'
import { settle } from '../components/settle'
import { tileElement } from '../components/shot'
import { api, type Shared, useShared } from '../state'
import { clearTile, focusTile, offerUndo } from './actions'
import { bestLayout } from './best-layout'
import { cameraOf, facilityOf } from './lookup'
import { camerasOf } from './put'
import { camerasIn, chosenCells } from './several/several'
import { selectTile, useTiles } from './tiles'

/** The enlarged cell, since no other can be seen; else the selected, the first empty, the first. */
function targetOf({ enlarged, cells, grid }: WallState, selected: number | null): number {
  const empty = cells.slice(0, grid.cells.length).indexOf(null)
  return enlarged ?? selected ?? Math.max(0, empty)
}

/** The cell that a camera goes into which is named, not dragged. */
export const targetCell = () => targetOf(useShared.getState().wall, useTiles.getState().selected)

export function useTargetCell(): number {
  const selected = useTiles((state) => state.selected)
  return useShared(({ wall }) => targetOf(wall, selected))
}

export function focusSelected() {
  const { selected } = useTiles.getState()
  if (selected !== null) tileElement(selected)?.focus()
}

/** Into the cell that is meant, which stays selected. */
export const putHere = (camera: string) => void putInto(targetCell(), camera)

/** For cameras that are put one after the other. */
export async function putAndGoOn(camera: string) {
  const cell = targetCell()
  if (await putInto(cell, camera)) selectNext(cell)
}

/** The cell stays selected: what comes next is for the camera that was just put there. */
export async function putInto(cell: number, camera: string): Promise<boolean> {
  selectTile(cell)
  return settle(api.wall.place({ cell, cameras: [camera] }))
}

/** For cameras that are put one after the other: the next empty cell, else the one behind. */
function selectNext(cell: number) {
  const { cells, grid } = useShared.getState().wall
  const shown = grid.cells.length
  const order = Array.from({ length: shown - 1 }, (_, i) => (cell + 1 + i) % shown)
  selectTile(order.find((each) => cells[each] === null) ?? (cell + 1) % shown)
}

const candidates = ({ layouts }: Shared) => [
  ...builtIn.map(({ id, ...grid }) => ({ id, grid })),
  ...layouts.layouts,
]

/** As it is on this screen now; a window without a wall has none. */
function proportions(): number {
  const box = document.querySelector('.wall')?.getBoundingClientRect()
  return box && box.height > 0 ? box.width / box.height : 16 / 9
}

/** Only these, in the grid that suits them best. */
export async function show(cameras: string[]): Promise<boolean> {
  const layout = bestLayout(cameras.length, candidates(useShared.getState()), proportions())
  if (!layout || !(await settle(api.wall.fillLayout({ layout, cameras })))) return false
  focusTile(0)
  return true
}

const say = (message: string) => notifications.show({ message, autoClose: 6000 })

/** "Show this facility": its cameras fill the wall, and nothing else is on it. */
export async function showFacility(code: string) {
  const { registry } = useShared.getState()
  const facility = facilityOf(registry, code)?.name || code
  const cameras = camerasOf(registry, code)
  if (cameras.length === 0) return say(i18next.t('wall.facility.none', { facility }))
  if (!(await show(cameras.slice(0, MAX_CELLS)))) return
  const left = cameras.length - MAX_CELLS
  if (left > 0) say(i18next.t('wall.facility.left', { facility, count: left }))
}

/** Only what is selected stays. */
export function showChosen() {
  const cameras = camerasIn(chosenCells())
  if (cameras.length > 0) void show(cameras)
}

/** All of them in one step that can be undone. */
export async function clearCells(cells: readonly number[]) {
  const { cells: shown } = useShared.getState().wall
  const filled = cells.filter((cell) => shown[cell])
  const [only] = filled
  if (only === undefined) return
  if (filled.length === 1) return clearTile(only)
  if (await settle(api.wall.clearCells(filled)))
    offerUndo(i18next.t('wall.clearedSeveral', { count: filled.length }))
}

export function retryCells(cells: readonly number[]) {
  for (const camera of camerasIn(cells))
    if (!isPanel(camera)) void settle(api.streams.retry(camera))
}

export async function putEnlarged(camera: string) {
  const cell = targetCell()
  const done = await putInto(cell, camera)
  if (done) await settle(api.wall.enlarge(cell))
}

/** The camera that this cell showed before; once more brings back the other one. */
export async function putPrevious(cell: number) {
  const [camera] = await recentOf(cell)
  if (camera === undefined) return say(i18next.t('wall.recent.none', { cell: cell + 1 }))
  await putInto(cell, camera)
}

/** Those that are still registered, and panels. */
export async function recentOf(cell: number): Promise<string[]> {
  const { registry } = useShared.getState()
  const ids = await api.wall.recent(cell).catch(() => [])
  return ids.filter((id) => cameraOf(registry, id) || isPanel(id))
}
