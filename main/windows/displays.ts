import { screen } from 'electron'
import type { Display } from '../../preload/contract'
import { byPosition } from '../screens'

/** The displays that there are now, numbered from left to right. */
export function readDisplays(): Display[] {
  const primary = screen.getPrimaryDisplay().id
  return screen
    .getAllDisplays()
    .map(({ id, label, bounds, scaleFactor, internal }) => ({
      ...{ id, label: label ?? '', ...bounds, scale: scaleFactor },
      ...{ internal: internal ?? false, primary: id === primary },
    }))
    .sort(byPosition)
    .map((each, i) => ({ ...each, number: i + 1 }))
}

/** Displays came, went, or changed their size or place. */
export function watchDisplays(changed: () => void): void {
  screen.on('display-added', changed)
  screen.on('display-removed', changed)
  screen.on('display-metrics-changed', changed)
}
