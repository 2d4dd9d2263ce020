import { useOutagesOfMain } from '../state'
import { useOutageKeys } from './use-outage-keys'
import { useOutageSound } from './use-outage-sound'

/** To be used once in a window: what it knows of outages, how they sound there, and their keys. */
export function useOutagesHere(): void {
  useOutagesOfMain()
  useOutageSound()
  useOutageKeys()
}
