import { create } from 'zustand'
import type { UrgeScope } from '../../preload/contract'

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

export type Dialog =
  | { kind: 'cameras'; start: CamerasStart }
  | { kind: 'settings' }
  | { kind: 'codes' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'health' }
  | { kind: 'onvif' }
  | { kind: 'screens' }
  | { kind: 'snapshots'; tab: SnapshotsTab }
  | { kind: 'export'; ids: string[] }
  | { kind: 'verify' }
  | { kind: 'tours' }
  | { kind: 'coverage' }
  | { kind: 'layouts'; start: LayoutsStart }
  | { kind: 'documents'; start: DocumentsStart }
  | null

/** At most one dialogue is open; any feature may ask for one, the app mounts it. */
export const useDialogs = create<{ open: Dialog }>(() => ({ open: null }))

const show = (open: Dialog) => useDialogs.setState({ open })

export const openCameras = (start: CamerasStart = {}) => show({ kind: 'cameras', start })
/** Cameras that are found in the network and on servers. */
export const openOnvif = () => show({ kind: 'onvif' })
export const openSettings = () => show({ kind: 'settings' })
export const openCodes = () => show({ kind: 'codes' })
/** Finds everything, over the wall. */
export const openPalette = () => show({ kind: 'palette' })
export const openKeys = () => show({ kind: 'keys' })
/** Displays, the walls on them, how the station starts, and its lock. */
export const openScreens = () => show({ kind: 'screens' })
export const openHealth = () => show({ kind: 'health' })
/** A package of evidence for these bookmarks. */
export const openExport = (ids: string[]) => show({ kind: 'export', ids })
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
export const closeDialog = () => show(null)
