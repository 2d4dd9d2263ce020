import { useEffect } from 'react'
import { isTyping, onWall } from '../components/keyboard'
import { type KeyHandlers, useKeys } from '../components/keymap'
import { type Shot, tileElement } from '../components/shot'
import { useShared } from '../state'
import { digitOf } from './digits'
import type { Velocity } from './mover'
import { PadTile } from './pad-tile'
import { ask, askName, close, goTo, home, lift, liftAll, nextSpeed, press, toggle } from './ptz'
import { type Pad, usePtz } from './store'

export interface PtzLayerProps {
  /** The tile that keys are meant for. */
  selected(): Shot | null
}

/** Lies over the wall: the pad of the camera that is moved. */
export function PtzLayer({ selected }: PtzLayerProps) {
  const pad = usePtz((state) => state.pad)
  useKeys('wall', { 'ptz.toggle': () => toggle(selected()) })
  useCloseWhenGone(pad)
  return pad && <OpenPad pad={pad} />
}

function OpenPad({ pad }: { pad: Pad }) {
  const asked = pad.asking !== null
  useKeys('ptz', asked ? askedKeys : keys, { capture: true })
  useDigits(!asked)
  useLetGo(pad.cell)
  return <PadTile pad={pad} />
}

/** Down until the key comes up again, whichever keys people have chosen. */
const hold = (way: Partial<Velocity>) => (event: KeyboardEvent) => {
  // A key that repeats was pressed before; what was let go of needs another press.
  if (event.code && !event.repeat) press(event.code, way)
}

const keys: KeyHandlers = {
  'ptz.left': hold({ x: -1 }),
  'ptz.right': hold({ x: 1 }),
  'ptz.up': hold({ y: 1 }),
  'ptz.down': hold({ y: -1 }),
  'ptz.in': hold({ zoom: 1 }),
  'ptz.out': hold({ zoom: -1 }),
  // A button that has the focus is pressed by it.
  'ptz.speed': ({ target }) => (target instanceof HTMLButtonElement ? false : nextSpeed()),
  'ptz.home': home,
  'ptz.close': close,
}

const nothing = () => {}

/** A question waits: nothing moves meanwhile, and the tile beneath hears nothing either. */
const askedKeys: KeyHandlers = {
  ...{ 'ptz.left': nothing, 'ptz.right': nothing, 'ptz.up': nothing, 'ptz.down': nothing },
  'ptz.close': () => ask(null),
}

/** 1 to 9 go to a saved position, with Shift they save one. */
function useDigits(active: boolean) {
  useEffect(() => {
    if (!active) return
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || !onWall(event.target)) return
      const number = digitOf(event)
      if (!number) return
      event.preventDefault()
      if (event.repeat) return
      if (event.shiftKey) askName(number)
      else goTo(number)
    }
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [active])
}

/** A hand that is gone without a word: the focus, the page, or another tile that was chosen. */
function useLetGo(cell: number) {
  const locked = useShared(({ lock }) => lock.locked)
  // Whatever is held: main refuses to go on.
  useEffect(() => {
    if (locked) liftAll()
  }, [locked])
  useEffect(() => {
    const up = (event: KeyboardEvent) => lift(event.code)
    const hidden = () => document.hidden && liftAll()
    const elsewhere = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('[data-testid="ptz"]')) return
      const tile = target.closest('.tile')
      if (tile && tile !== tileElement(cell)) close()
    }
    window.addEventListener('keyup', up, true)
    window.addEventListener('blur', liftAll)
    window.addEventListener('pagehide', liftAll)
    document.addEventListener('visibilitychange', hidden)
    document.addEventListener('pointerdown', elsewhere, true)
    return () => {
      liftAll()
      window.removeEventListener('keyup', up, true)
      window.removeEventListener('blur', liftAll)
      window.removeEventListener('pagehide', liftAll)
      document.removeEventListener('visibilitychange', hidden)
      document.removeEventListener('pointerdown', elsewhere, true)
    }
  }, [cell])
}

/** Another camera in the cell, another tile over it, or no such cell any more. */
function useCloseWhenGone(pad: Pad | null) {
  const gone = useShared(
    ({ wall: { cells, enlarged, grid } }) =>
      pad !== null &&
      (cells[pad.cell] !== pad.camera ||
        !grid.cells[pad.cell] ||
        (enlarged !== null && enlarged !== pad.cell)),
  )
  useEffect(() => {
    if (gone) close()
  }, [gone])
  useEffect(() => close, [])
}
