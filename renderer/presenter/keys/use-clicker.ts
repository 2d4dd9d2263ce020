import { useEffect } from 'react'
import { type KeyHandlers, useKeys } from '../../components/keymap'
import { acts, jumpTo } from './acts'
import { useNumberKeys } from './use-number'

/**
 * What clickers send to begin a show, and browsers to load a page anew or to leave it: nothing may
 * come of it while one runs.
 */
const DEAF = /^(F5|F12|BrowserBack|BrowserForward|BrowserRefresh)$/

function swallow(event: KeyboardEvent) {
  const reload = event.ctrlKey && event.code === 'KeyR'
  const history = event.altKey && /^Arrow(Left|Right)$/.test(event.key)
  if (DEAF.test(event.key) || reload || history) event.preventDefault()
}

/** A button that was reached by Tab takes Space and Enter for itself. */
function onControl({ target, key }: KeyboardEvent): boolean {
  if (key !== ' ' && key !== 'Enter') return false
  return target instanceof Element && target.closest('button') !== null
}

const next = (event: KeyboardEvent) => (onControl(event) ? false : acts.next())

/**
 * The keys of a show, in the whole window; a key that is held acts once. `more`: what the page
 * does besides.
 */
export function useClicker(more: KeyHandlers) {
  useNumberKeys(jumpTo)
  useEffect(() => {
    document.addEventListener('keydown', swallow, true)
    return () => document.removeEventListener('keydown', swallow, true)
  }, [])
  useKeys('presenter', {
    'presenter.next': next,
    'presenter.back': acts.back,
    'presenter.first': acts.first,
    'presenter.last': acts.last,
    'presenter.card': acts.card,
    'presenter.freeze': acts.freeze,
    'presenter.auto': acts.auto,
    'presenter.erase': acts.erase,
    'presenter.eraseAll': acts.eraseAll,
    ...more,
  })
}
