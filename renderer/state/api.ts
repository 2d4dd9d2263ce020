import type { Client } from '../../preload/contract'

/** Main, as the preload script projects it. */
export const api: Client = window.vongGac
