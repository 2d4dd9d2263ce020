import { openKeys } from '../components/dialogs'
import { useKeys } from '../components/keymap'
import { openRoom } from '../components/rooms'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { togglePanel } from './panels'

/** By hand; by hour it may change again later. */
export function toggleNight(): void {
  const { night } = useShared.getState().settings
  settle(api.app.set({ night: { ...night, on: !night.on } }))
}

/** Keys that work in the whole window; `onSearch` opens the search field. */
export function useShellKeys(onSearch: () => void) {
  useKeys('everywhere', {
    'app.search': onSearch,
    'app.violations': () => openRoom('violations'),
    'app.facilities': () => openRoom('facilities'),
    'app.duty': () => openRoom('duty'),
    'app.programmes': () => openRoom('programmes'),
    'app.left': () => togglePanel('leftPanel'),
    'app.right': () => togglePanel('rightPanel'),
    'app.fullScreen': () => settle(api.app.toggleFullScreen()),
    'app.keys': openKeys,
    'app.quit': () => settle(api.app.quit()),
  })
  useKeys('wall', { 'app.night': toggleNight })
}
