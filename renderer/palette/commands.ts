import i18next from 'i18next'
import {
  openCameras,
  openCodes,
  openHealth,
  openSettings,
  openSnapshots,
  openVerify,
} from '../components/dialogs'
import { ACTION_IDS, type ActionId, actionBy, canPerform, perform } from '../components/keymap'
import { settle } from '../components/settle'
import { api, useShared } from '../state'

/** What can be asked for but has no key. */
const others = {
  cameras: { text: 'shell.menu.cameras', run: () => openCameras() },
  import: { text: 'shell.menu.import', run: () => openCameras({ import: true }) },
  codes: { text: 'shell.menu.codes', run: openCodes },
  settings: { text: 'shell.menu.settings', run: openSettings },
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

/** Keys of the hand, that nobody would type a name for. */
const HANDS = /^tile\.(left|up|right|down|swap|extend|back)|^app\.palette$/

const scopes: readonly string[] = ['everywhere', 'wall', 'tile']

const worthAName = (id: ActionId) => {
  const { scope } = actionBy(id)
  return scopes.includes(scope) && !HANDS.test(id) && canPerform(id)
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
