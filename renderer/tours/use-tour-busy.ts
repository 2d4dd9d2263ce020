import { useEffect } from 'react'
import { useDialogs } from '../components/dialogs'
import { meant } from '../components/keymap'
import { api, useShared } from '../state'
import { goOn, isBusy, useTours, work } from './store'
import { runsOf, useTouring } from './touring'

/** Main forgets a window that says no more after three times this. */
const AGAIN = 5000

/** A bar, a pad, a replay over a tile; a dialogue, the palette. */
const WORKING = '.wall [data-working], [role="dialog"]:not([data-tours])'

const isWork = () =>
  useDialogs.getState().open !== null ||
  useShared.getState().wall.enlarged !== null ||
  document.querySelector(WORKING) !== null

function onKeyDown(event: KeyboardEvent): void {
  const modifier = ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)
  const mine = meant(event, 'wall')?.startsWith('tours.')
  if (!modifier && !mine) onTouch(event)
}

function onTouch({ target }: Event): void {
  if (target instanceof Element && target.closest('.wall')) work()
}

/** Tells main while somebody works on a tile of this window: tours stand still meanwhile. */
export function useTourBusy(): void {
  useEffect(() => {
    const events = ['pointerdown', 'wheel'] as const
    for (const name of events)
      document.addEventListener(name, onTouch, { passive: true, capture: true })
    document.addEventListener('keydown', onKeyDown, true)
    const end = watch()
    return () => {
      for (const name of events) document.removeEventListener(name, onTouch, true)
      document.removeEventListener('keydown', onKeyDown, true)
      end()
    }
  }, [])
  // Whoever starts one, wherever, means it to go.
  const byHand = runsOf(useTouring()).flatMap(({ tour, cell, by }) =>
    by === 'hand' ? `${tour} ${cell}` : [],
  )
  const started = byHand.join()
  useEffect(() => {
    if (started) goOn()
  }, [started])
}

function watch(): () => void {
  let said = { busy: false, at: Number.NEGATIVE_INFINITY }
  const say = () => {
    const now = performance.now()
    const busy = isBusy(now)
    if (busy === said.busy && (!busy || now - said.at < AGAIN)) return
    said = { busy, at: now }
    void api.tours.busy(busy)
  }
  const end = useTours.subscribe(say)
  const timer = setInterval(() => (isWork() ? work() : say()), 1000)
  return () => {
    clearInterval(timer)
    end()
    if (said.busy) void api.tours.busy(false)
  }
}
