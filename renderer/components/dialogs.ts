import { create } from 'zustand'
import type { Right, UrgeScope } from '../../preload/contract'
import { deny, mayNow } from '../state'

/** What the camera dialogue should open with. */
export interface CamerasStart {
  edit?: string
  add?: boolean
  import?: boolean
}

export type SnapshotsTab = 'series' | 'settings'

/** The list of layouts and scenes, or the wall as it is under a name. */
export type LayoutsStart = 'list' | 'scene'

/** Documents about facilities, of which part of the province, or who issues them. */
export interface DocumentsStart {
  tab: 'urge' | 'organisation'
  scope?: Partial<UrgeScope> | undefined
}

/** One's own password or PIN. */
export type OwnTab = 'password' | 'pin'

export type Dialog =
  | { kind: 'cameras'; start: CamerasStart }
  | { kind: 'settings' }
  | { kind: 'codes' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'health' }
  | { kind: 'accounts' }
  /** Everything in one file, and back. */
  | { kind: 'backup' }
  /** Somebody else takes over. */
  | { kind: 'officer' }
  | { kind: 'own'; tab: OwnTab }
  | { kind: 'onvif' }
  | { kind: 'screens' }
  | { kind: 'snapshots'; tab: SnapshotsTab }
  | { kind: 'export'; ids: string[] }
  | { kind: 'verify' }
  | { kind: 'tours' }
  | { kind: 'coverage' }
  | { kind: 'layouts'; start: LayoutsStart }
  | { kind: 'documents'; start: DocumentsStart }
  | { kind: 'maintenance'; facility: string }
  /** What may not be seen of a camera's picture. */
  | { kind: 'privacy'; camera: string }
  | null

/** At most one dialogue is open; any feature may ask for one, the app mounts it. */
export const useDialogs = create<{ open: Dialog }>(() => ({ open: null }))

const show = (open: Dialog) => useDialogs.setState({ open })

/** Wherever it is asked for, who may not is told why it stays closed. */
function showFor(right: Right, open: Dialog): void {
  if (mayNow(right)) show(open)
  else deny(right)
}

export const openCameras = (start: CamerasStart = {}) =>
  showFor('cameras', { kind: 'cameras', start })
/** Cameras that are found in the network and on servers. */
export const openOnvif = () => showFor('cameras', { kind: 'onvif' })
export const openSettings = () => show({ kind: 'settings' })
export const openCodes = () => showFor('codes', { kind: 'codes' })
/** Finds everything, over the wall. */
export const openPalette = () => show({ kind: 'palette' })
export const openKeys = () => show({ kind: 'keys' })
/** Displays, the walls on them, how the station starts, and its lock. */
export const openScreens = () => show({ kind: 'screens' })
export const openHealth = () => show({ kind: 'health' })
/** A package of evidence for these bookmarks. */
export const openExport = (ids: string[]) => showFor('export', { kind: 'export', ids })
/** For how long cameras were watched, by hour. */
export const openCoverage = () => show({ kind: 'coverage' })
/** What tours there are, and how they go. */
export const openTours = () => show({ kind: 'tours' })
export const openVerify = () => show({ kind: 'verify' })
export const openSnapshots = (tab: SnapshotsTab) => show({ kind: 'snapshots', tab })
export const openLayouts = (start: LayoutsStart = 'list') => show({ kind: 'layouts', start })
export const openDocuments = (start: DocumentsStart) => show({ kind: 'documents', start })
/** The list of facilities to be urged. */
export const openUrge = (scope?: Partial<UrgeScope>) => openDocuments({ tab: 'urge', scope })
/** When cameras may be down; a new plan is about this facility at first. */
export const openMaintenance = (facility = '') => show({ kind: 'maintenance', facility })
/** Who may sit here, and what they may do. */
export const openAccounts = () => showFor('accounts', { kind: 'accounts' })
/** Everything of the station in one file, and back. */
export const openBackup = () => showFor('backup', { kind: 'backup' })
/** Draws what may not be seen of a camera's picture. */
export const openPrivacy = (camera: string) => showFor('cameras', { kind: 'privacy', camera })
export const openOfficer = () => show({ kind: 'officer' })
export const openOwn = (tab: OwnTab) => show({ kind: 'own', tab })
export const closeDialog = () => show(null)
