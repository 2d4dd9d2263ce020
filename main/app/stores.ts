import { randomUUID } from 'node:crypto'
import { safeStorage } from 'electron'
import { type Accounts, openAccounts } from '../accounts'
import { realClock } from '../base/clock'
import { createLog, type Log } from '../base/log'
import { createRedactor } from '../base/redact'
import {
  type CameraRegistry,
  createRegistry,
  createVault,
  lastImportSpec,
  registrySpec,
  type SheetThread,
  sheetThread,
  type Vault,
} from '../cameras'
import type { Options } from '../cli'
import { openLayoutsCollection } from '../layouts'
import { type ChoicesCollection, openOnvifCollection } from '../onvif'
import { openPrivacyCollection, type PrivacyCollection } from '../privacy'
import { openLockCollection, openScreensCollection } from '../screens'
import { openCollection, type StorageProblem } from '../storage'
import { openTourCollection } from '../tours'
import { openViewsCollection } from '../views'
import { openWallCollection } from '../wall'
import { type ListFolder, openListFolder } from './list-folder'
import { type Notices, noticeOf } from './notices'
import type { Profile } from './profile'
import { openSettings } from './settings'
import { startSheetThread } from './sheet-thread'

/** Everything on disk, opened; what could not be used is told as notices. */
export interface Stores {
  log: Log
  registry: CameraRegistry
  sheets: SheetThread
  listFolder: ListFolder
  vault: Vault
  settings: Awaited<ReturnType<typeof openSettings>>
  wall: Awaited<ReturnType<typeof openWallCollection>>
  screens: Awaited<ReturnType<typeof openScreensCollection>>
  lock: Awaited<ReturnType<typeof openLockCollection>>
  layoutBook: Awaited<ReturnType<typeof openLayoutsCollection>>
  tourBook: Awaited<ReturnType<typeof openTourCollection>>
  viewBook: Awaited<ReturnType<typeof openViewsCollection>>
  privacyBook: PrivacyCollection
  onvifChoices: ChoicesCollection
  accounts: Accounts
  /** Who sits here, for whatever is put on record. */
  operator(): string
  /** Told of every secret, so that no log shows it. */
  secrets: { add(secret: string): void }
  /** Settles when everything is on disk. */
  settled(): Promise<unknown>
}

export async function openStores(
  profile: Profile,
  notices: Notices,
  { singleUser }: Pick<Options, 'singleUser'>,
): Promise<Stores> {
  const redactor = createRedactor()
  const log = createLog({ dir: profile.logs, redactor, console: false })
  const settings = await openSettings(profile.data, realClock)
  const wall = await openWallCollection(profile.data, realClock)
  const screens = await openScreensCollection(profile.data, realClock)
  const lock = await openLockCollection(profile.data, realClock)
  const layoutBook = await openLayoutsCollection(profile.data, realClock)
  const tourBook = await openTourCollection(profile.data, realClock)
  const viewBook = await openViewsCollection(profile.data, realClock)
  const privacyBook = await openPrivacyCollection(profile.data, realClock)
  const onvifChoices = await openOnvifCollection(profile.data, realClock)
  const { accounts, book: accountBook } = await openAccounts({
    ...{ dir: profile.data, clock: realClock, singleUser },
    // Nobody sits there to answer.
    quiet: Boolean(process.env.VONG_GAC_REPORT),
  })
  const cameras = await openCollection({ ...registrySpec, dir: profile.data, clock: realClock })
  const lastImport = await openCollection({
    ...{ ...lastImportSpec, dir: profile.data, clock: realClock },
  })
  const sheets = sheetThread(startSheetThread)
  const listFolder = await openListFolder(profile.data)
  const vault = createVault({ safeStorage, dir: profile.data, platform: process.platform })
  const registry = createRegistry({
    ...{ collection: cameras, lastImport, vault, newId: randomUUID, now: realClock.now },
    readXlsx: sheets.readXlsx,
    redactor: redactor.secrets,
  })
  const collections = [
    settings,
    wall,
    screens,
    lock,
    layoutBook,
    tourBook,
    viewBook,
    privacyBook,
    onvifChoices,
    cameras,
    lastImport,
    accountBook,
  ]
  for (const { problems } of collections) tellOfProblems(problems(), log, notices)
  if (vault.problem) notices.add('secrets-lost', 'error', { reason: vault.problem })
  else tellOfLost(registry, notices)
  if (vault.kind === 'keyfile') tellOfKeyFile(registry, settings, notices)
  const settled = () => Promise.all(collections.map((each) => each.settled()))
  const operator = () => accounts.who().name
  const books = {
    layoutBook,
    tourBook,
    viewBook,
    privacyBook,
    onvifChoices,
    secrets: redactor.secrets,
  }
  return {
    log,
    registry,
    sheets,
    listFolder,
    vault,
    settings,
    wall,
    screens,
    lock,
    ...books,
    ...{ accounts, operator },
    settled,
  }
}

/** One event, one notice: older generations that failed as well stand in the log. */
export function tellOfProblems(
  problems: readonly StorageProblem[],
  log: Log,
  notices: Notices,
): void {
  for (const problem of problems) log.scope('storage').error(problem)
  const [first] = problems
  if (first) notices.add(...noticeOf(first))
}

/** Enough to begin with; the tiles show the others. */
const NAMED = 10

/** Names cameras whose password has to be entered again, until all have been. */
function tellOfLost(registry: CameraRegistry, notices: Notices): void {
  const tell = () => {
    const lost = registry.lostSecrets()
    notices.drop('secrets-lost')
    if (lost.length === 0) return
    const more = lost.length > NAMED ? ` +${lost.length - NAMED}` : ''
    notices.add('secrets-lost', 'error', { cameras: lost.slice(0, NAMED).join(', ') + more })
  }
  tell()
  registry.onChange(tell)
}

/** Said once there is a password that the key file protects, and not again once dismissed. */
function tellOfKeyFile(
  registry: CameraRegistry,
  settings: Stores['settings'],
  notices: Notices,
): void {
  const tell = () => {
    const dismissed = settings.read().dismissed.includes('secrets-keyfile')
    const needed = registry.list().cameras.some(({ hasPassword }) => hasPassword)
    if (needed && !dismissed) notices.add('secrets-keyfile', 'info')
  }
  tell()
  registry.onChange(tell)
}
