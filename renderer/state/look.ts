import type { Settings } from '../../preload/contract'
import { useShared } from './store'

/** The cameras' pictures are shown darker, too. */
export const isDim = ({ night }: Settings): boolean => night.on && night.pictures

/** Styles go by attributes of the root: night, dim pictures, nothing that moves. */
export function followLook(): void {
  const { dataset } = document.documentElement
  // A meeting sees colours as they are, whatever the hour.
  const station = useShared.getState().role === 'station'
  const apply = ({ settings }: { settings: Settings }) => {
    dataset.theme = station && settings.night.on ? 'night' : 'day'
    dataset.dim = String(station && isDim(settings))
    dataset.still = String(settings.still)
  }
  apply(useShared.getState())
  useShared.subscribe(apply)
}
