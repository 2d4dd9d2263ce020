import { openScreens } from '../components/dialogs'
import { useKeys } from '../components/keymap'
import { lock, openNext, sendTo, workNumber } from './actions'

/** @param chosen the cells that keys act on */
export function useScreenKeys(chosen: () => number[]): void {
  useKeys('everywhere', { 'screens.open': openNext, 'screens.lock': lock })
  useKeys('wall', {
    'screens.manage': openScreens,
    'screens.show1': () => workNumber(1),
    'screens.show2': () => workNumber(2),
    'screens.show3': () => workNumber(3),
    'screens.show4': () => workNumber(4),
    'screens.show5': () => workNumber(5),
    'screens.show6': () => workNumber(6),
    'screens.show7': () => workNumber(7),
    'screens.show8': () => workNumber(8),
    'screens.send1': () => sendTo(1, chosen()),
    'screens.send2': () => sendTo(2, chosen()),
    'screens.send3': () => sendTo(3, chosen()),
    'screens.send4': () => sendTo(4, chosen()),
    'screens.send5': () => sendTo(5, chosen()),
    'screens.send6': () => sendTo(6, chosen()),
    'screens.send7': () => sendTo(7, chosen()),
    'screens.send8': () => sendTo(8, chosen()),
  })
}
