import { app } from 'electron'

/**
 * Without a GPU everything over the pictures is blended in pieces, each time one of them changes.
 * In low pieces most hold nothing, and cost nothing: a fifth of the wall is blended instead of all
 * (docs/PERFORMANCE.md). Before the application is ready; a GPU has pieces of its own.
 */
export function compositeInStrips(): void {
  app.commandLine.appendSwitch('default-tile-width', '512')
  app.commandLine.appendSwitch('default-tile-height', '64')
}
