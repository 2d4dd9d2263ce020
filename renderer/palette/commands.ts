import i18next from 'i18next'
import {
  openCameras,
  openCodes,
  openCoverage,
  openDocuments,
  openHealth,
  openOnvif,
  openSettings,
  openSnapshots,
  openUrge,
  openVerify,
} from '../components/dialogs'
import { ACTION_IDS, type ActionId, actionBy, canPerform, perform } from '../components/keymap'
import { settle } from '../components/settle'
import { api, useShared } from '../state'

/** What can be asked for but has no key. */
const others = {
  cameras: { text: 'shell.menu.cameras', run: () => openCameras() },
  import: { text: 'shell.menu.import', run: () => openCameras({ import: true }) },
  onvif: { text: 'onvif.menu', run: openOnvif },
  codes: { text: 'shell.menu.codes', run: openCodes },
  settings: { text: 'shell.menu.settings', run: openSettings },
  coverage: { text: 'shell.menu.coverage', run: openCoverage },
  urge: { text: 'shell.menu.urge', run: () => openUrge() },
  organisation: {
    text: 'shell.menu.organisation',
    run: () => openDocuments({ tab: 'organisation' }),
  },
  health: { text: 'shell.menu.health', run: openHealth },
  verify: { text: 'shell.menu.verify', run: openVerify },
  series: { text: 'snapshots.menu.series', run: () => openSnapshots('series') },
  snapshots: { text: 'snapshots.menu.settings', run: () => openSnapshots('settings') },
  logs: { text: 'shell.menu.logs', run: () => settle(api.app.openLogs()) },
  vietnamese: { text: 'palette.vietnamese', run: () => settle(api.app.set({ language: 'vi' })) },
  english: { text: 'palette.english', run: () => settle(api.app.set({ language: 'en' })) },
  demo: { text: 'palette.demo', run: turnDemo },
} as const

function turnDemo() {
  const demo = useShared.getState().registry.mode === 'demo'
  return settle(demo ? api.app.leaveDemo() : api.app.enterDemo())
}

/** What is open here, or leads out of it. */
const here: readonly ActionId[] = ['app.palette', 'tile.back']

const scopes: readonly string[] = ['everywhere', 'wall', 'tile']

/** Arrows and the like have no name that anybody would type; layouts and screens are found as such. */
const worthAName = (id: ActionId) => {
  const { scope, series } = actionBy(id)
  return scopes.includes(scope) && !series && !here.includes(id) && canPerform(id)
}

/** What keys do, where somebody listens now. */
export const namedActions = () => ACTION_IDS.filter(worthAName)

export const otherCommands = () =>
  Object.entries(others).map(([id, { text }]) => ({ id, label: i18next.t(text) }))

/** Once the palette has gone, and what was beneath it has the focus again. */
export function runCommand(id: string) {
  const other = others[id as keyof typeof others]
  if (other) void other.run()
  else perform(id as ActionId)
}
