import type { Client } from '../preload/contract'

declare global {
  interface Window {
    vongGac: Client
  }
}
