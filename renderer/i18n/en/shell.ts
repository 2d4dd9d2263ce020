import type { shell as vi } from '../vi/shell'

export const shell: typeof vi = {
  rooms: { label: 'Rooms', wall: 'Wall', violations: 'Violations' },
  menu: {
    open: 'Vọng Gác menu',
    cameras: 'Cameras…',
    import: 'Import cameras…',
    codes: 'Code lists…',
    settings: 'Settings…',
    language: 'Language',
    demoIn: 'Show the demo',
    demoOut: 'Leave the demo',
    screens: 'Screens…',
    openWindow: 'Another control window',
    lock: 'Lock the controls',
    health: 'System health',
    verify: 'Check evidence…',
    logs: 'Open logs',
    keys: 'Keys',
    fullScreen: 'Full screen',
    quit: 'Quit',
    version: 'Version {{version}}',
  },
  languages: { vi: 'Tiếng Việt', en: 'English' },
  panels: {
    left: 'Cameras',
    right: 'Needs a hand',
    hideLeft: 'Fold the camera tree',
    showLeft: 'Open the camera tree',
    hideRight: 'Fold “Needs a hand”',
    showRight: 'Open “Needs a hand”',
  },
  demo: {
    banner: 'Demo: {{count}} sample cameras, not real pictures',
    leave: 'Leave the demo',
  },
  status: {
    language: 'Language',
    health: 'System',
  },
}
