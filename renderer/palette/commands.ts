import i18next from 'i18next'
import {
  openAccounts,
  openBackup,
  openCameras,
  openCodes,
  openCoverage,
  openDocuments,
  openHealth,
  openMaintenance,
  openOnvif,
  openOwn,
  openSettings,
  openSnapshots,
  openUrge,
  openVerify,
} from '../components/dialogs'
import { ACTION_IDS, type ActionId, actionBy, canPerform, perform } from '../components/keymap'
import { settle } from '../components/settle'
import { api, mayNow, useShared } from '../state'

/** What can be asked for but has no key. */
const others = {
  cameras: { text: 'shell.menu.cameras', right: 'cameras', run: () => openCameras() },
  import: {
    text: 'shell.menu.import',
    right: 'cameras',
    run: () => openCameras({ import: true }),
  },
  onvif: { text: 'onvif.menu', right: 'cameras', run: openOnvif },
  codes: { text: 'shell.menu.codes', right: 'codes', run: openCodes },
  accounts: { text: 'accounts.menu', right: 'accounts', run: openAccounts },
  backup: { text: 'backup.menu', right: 'backup', run: openBackup },
  ownPassword: {
    text: 'accounts.officer.password',
    account: true,
    run: () => openOwn('password'),
  },
  ownPin: { text: 'accounts.officer.pin', account: true, run: () => openOwn('pin') },
  settings: { text: 'shell.menu.settings', run: openSettings },
  coverage: { text: 'shell.menu.coverage', run: openCoverage },
  maintenance: { text: 'uptime.maintenance.menu', run: () => openMaintenance() },
  urge: { text: 'shell.menu.urge', run: () => openUrge() },
  organisation: {
    text: 'shell.menu.organisation',
    run: () => openDocuments({ tab: 'organisation' }),
  },
  health: { text: 'shell.menu.health', run: openHealth },
  verify: { text: 'shell.menu.verify', run: openVerify },
  series: { text: 'snapshots.menu.series', run: () => openSnapshots('series') },
  snapshots: { text: 'snapshots.menu.settings', run: () => openSnapshots('settings') },
  logs: {
    text: 'shell.menu.logs',
    right: 'settings',
    run: () => settle(api.app.openLogs()),
  },
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

/** What who sits here may not do is not found. */
function isMine(other: (typeof others)[keyof typeof others]): boolean {
  if ('right' in other) return mayNow(other.right)
  return !('account' in other) || useShared.getState().accounts.session?.account !== null
}

export const otherCommands = () =>
  Object.entries(others)
    .filter(([, other]) => isMine(other))
    .map(([id, { text }]) => ({ id, label: i18next.t(text) }))

/** Once the palette has gone, and what was beneath it has the focus again. */
export function runCommand(id: string) {
  const other = others[id as keyof typeof others]
  if (other) void other.run()
  else perform(id as ActionId)
}
