import { useKeys } from '../../components/keymap'
import { settle } from '../../components/settle'
import { isZoomed, lookAside, showWhole, zoomBy } from '../../components/view'
import { api, useShared } from '../../state'
import { useTiles } from '../tiles'
import { openViewMenu } from './view-menu'

/** One press of + or −. */
const STEP = 1.5
/** Of the tile, for one press of an arrow. */
const ASIDE = 1 / 8

/** The enlarged tile, since no other can be seen; else the selected one. */
export const viewedCell = () => useShared.getState().wall.enlarged ?? useTiles.getState().selected

/** What means nothing for a whole picture is left to whoever else wants the key. */
const zoomed = (act: (cell: number) => void) => () => {
  const cell = viewedCell()
  if (cell === null || !isZoomed(cell)) return false
  act(cell)
}

const viewed = (act: (cell: number) => void) => () => {
  const cell = viewedCell()
  if (cell === null) return false
  act(cell)
}

const toggleSound = () => settle(api.app.set({ sound: !useShared.getState().settings.sound }))

export function useViewKeys() {
  useKeys('tile', {
    'view.in': viewed((cell) => zoomBy(cell, STEP)),
    'view.out': viewed((cell) => zoomBy(cell, 1 / STEP)),
    'view.left': zoomed((cell) => lookAside(cell, -ASIDE, 0)),
    'view.up': zoomed((cell) => lookAside(cell, 0, -ASIDE)),
    'view.right': zoomed((cell) => lookAside(cell, ASIDE, 0)),
    'view.down': zoomed((cell) => lookAside(cell, 0, ASIDE)),
  })
  // Before a camera's number begins with it.
  useKeys('tile', { 'view.whole': zoomed(showWhole) }, { capture: true })
  useKeys('wall', { 'view.menu': viewed(openViewMenu), 'view.sound': toggleSound })
}
