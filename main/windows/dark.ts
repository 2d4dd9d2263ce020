import { app } from 'electron'

/**
 * Before a window has painted, X shows the ground of GTK's theme: by the usual one, windows were
 * white for 70 ms in four of eight cold starts. GTK reads it after our script, before Electron is
 * ready; programs that we open later are not to wear it.
 */
export function wearDark(): void {
  if (process.platform !== 'linux' || process.env.GTK_THEME) return
  process.env.GTK_THEME = 'Adwaita:dark'
  void app.whenReady().then(() => delete process.env.GTK_THEME)
}
