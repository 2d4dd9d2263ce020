import { useEffect } from 'react'
import { useDialogs } from '../components/dialogs'
import { meant } from '../components/keymap'
import { api, useShared } from '../state'
import { useTours } from './store'
import { runsOf, useTouring } from './touring'

/** A tour goes on this long after the last work on a tile. */
const REST = 20_000
/** Main forgets a window that says no more after three times this. */
const AGAIN = 5000

/** A bar, a pad, a replay over a tile; a dialogue, the palette. */
const WORKING = '.wall [data-working], [role="dialog"]:not([data-tours])'

const isWork = () =>
  useDialogs.getState().open !== null ||
  useShared.getState().wall.enlarged !== null ||
  document.querySelector(WORKING) !== null

const worked = () => useTours.setState({ worked: performance.now() })

function onKeyDown(event: KeyboardEvent): void {
  const modifier = ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)
  const mine =
    meant(event, 'wall')?.startsWith('tours.') || meant(event, 'tile')?.startsWith('tours.')
  if (!modifier && !mine) onTouch(event)
}

function onTouch({ target }: Event): void {
  if (target instanceof Element && target.closest('.wall')) worked()
}

/** Tells main while somebody works on a tile of this window: its tours stand still meanwhile. */
export function useTourBusy(): void {
  const running = useTouring()
  const any = runsOf(running).length > 0
  useEffect(() => {
    const events = ['pointerdown', 'wheel'] as const
    for (const name of events)
      document.addEventListener(name, onTouch, { passive: true, capture: true })
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      for (const name of events) document.removeEventListener(name, onTouch, true)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])
  useEffect(() => {
    if (any) return watch()
  }, [any])
}

function watch(): () => void {
  let said = { busy: false, at: Number.NEGATIVE_INFINITY }
  const say = () => {
    const now = performance.now()
    const { worked: last } = useTours.getState()
    const busy = last > 0 && now - last < REST
    if (busy === said.busy && (!busy || now - said.at < AGAIN)) return
    said = { busy, at: now }
    void api.tours.busy(busy)
  }
  const end = useTours.subscribe(say)
  const look = () => (isWork() ? worked() : say())
  look()
  const timer = setInterval(look, 1000)
  return () => {
    clearInterval(timer)
    end()
    if (said.busy) void api.tours.busy(false)
  }
}
