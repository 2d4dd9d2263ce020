import type { ScreenId } from '../../preload/contract'
import { openScreens } from '../components/dialogs'
import { cellsOf, type Dragged } from '../components/dragged'
import { settle } from '../components/settle'
import { api, showScreen, useShared } from '../state'

const find = (number: number) =>
  useShared.getState().screens.screens.find((each) => each.open && each.number === number)?.id

/** This window shows and works another screen's wall from now on. */
export async function work(screen: ScreenId): Promise<void> {
  if (useShared.getState().screen === screen) return
  if (await settle(api.screens.show(screen))) showScreen(screen)
}

export function workNumber(number: number): void {
  const screen = find(number)
  if (screen) void work(screen)
}

/** On the display that is free next. */
export const openNext = () => settle(api.screens.open({}))

/** What is dragged goes to another screen, where there is room. */
export function carryTo(screen: ScreenId, dragged: Dragged): void {
  const to = { screen, cell: null }
  const cells = cellsOf(dragged)
  if (dragged.kind === 'cameras') settle(api.wall.send({ cameras: dragged.cameras, to }))
  else settle(api.wall.transfer({ from: { screen: useShared.getState().screen, cells }, to }))
}

export function sendTo(number: number, cells: number[]): void {
  const screen = find(number)
  if (screen && screen !== useShared.getState().screen && cells.length > 0)
    carryTo(screen, { kind: 'cells', cells })
}

/** Without a PIN nobody could unlock: it is asked for first. */
export function lock(): void {
  if (useShared.getState().lock.hasPin) settle(api.lock.lock())
  else openScreens()
}
