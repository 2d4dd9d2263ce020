import { create } from 'zustand'
import { PanelPeriod } from '../../preload/contract'

const KEY = 'dashboard'

function read(): PanelPeriod {
  try {
    return PanelPeriod.parse(localStorage.getItem(KEY))
  } catch {
    return 'shift'
  }
}

interface Chosen {
  /** The period that was chosen last, for panels that are put and for the tab. */
  period: PanelPeriod
}

export const useChosen = create<Chosen>(() => ({ period: read() }))

/** A choice that cannot be remembered still holds until the window closes. */
export function choosePeriod(period: PanelPeriod): void {
  useChosen.setState({ period })
  try {
    localStorage.setItem(KEY, period)
  } catch {}
}
