import { app, Menu, session } from 'electron'
import { ORIGIN } from './protocol'

/** Refuses what a page of ours never needs: other pages, new windows, views and permissions. */
export function lockDown(report: (what: string) => void): void {
  removeMenu()
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      report(`refused a new window: ${url}`)
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event) => {
      if (event.url.startsWith(`${ORIGIN}/`)) return
      event.preventDefault()
      report(`refused to navigate: ${event.url}`)
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

/** The standard menu would reload the wall on Ctrl+R and close it on Ctrl+W. */
function removeMenu(): void {
  // On macOS copy and paste go through the menu.
  const roles = [{ role: 'appMenu' }, { role: 'editMenu' }] as const
  const menu = process.platform === 'darwin' ? Menu.buildFromTemplate([...roles]) : null
  Menu.setApplicationMenu(menu)
}
