import { useEffect } from 'react'
import { openKeys } from '../components/dialogs'
import { isTyping } from '../components/keyboard'
import { openRoom } from '../components/rooms'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { togglePanel } from './panels'

type Keys = Record<string, () => void>

const functionKeys: Keys = {
  F1: openKeys,
  F2: () => togglePanel('leftPanel'),
  F3: () => togglePanel('rightPanel'),
  F11: () => settle(api.app.toggleFullScreen()),
  'Ctrl Shift n': () => settle(api.app.openWindow()),
  'Ctrl q': () => settle(api.app.quit()),
}

const letterKeys: Keys = {
  '?': openKeys,
  b: () => openRoom('violations'),
  B: () => openRoom('violations'),
  '[': () => togglePanel('leftPanel'),
  ']': () => togglePanel('rightPanel'),
}

/** In kiosk there is nothing to fold and nothing to search. */
const inKiosk = new Set(['F11', 'Ctrl Shift n', 'Ctrl q', 'F1', '?'])

/** Keys that work in the whole window; `onSearch` opens the search field. */
export function useShellKeys(onSearch: () => void) {
  useEffect(() => {
    const search: Keys = { 'Ctrl k': onSearch }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const name = nameOf(event)
      if (useShared.getState().kiosk && !inKiosk.has(name)) return
      const typed = isTyping(event) ? undefined : { ...letterKeys, '/': onSearch }[name]
      const act = functionKeys[name] ?? search[name] ?? typed
      if (!act) return
      event.preventDefault()
      // A key that is held down acts once.
      if (!event.repeat) act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onSearch])
}

const nameOf = ({ key, ctrlKey, shiftKey }: KeyboardEvent) =>
  ctrlKey && key.length === 1 ? `Ctrl ${shiftKey ? 'Shift ' : ''}${key.toLowerCase()}` : key
