import { create } from 'zustand'

/** What the camera dialogue should open with. */
export interface CamerasStart {
  edit?: string
  add?: boolean
  import?: boolean
}

export type SnapshotsTab = 'series' | 'settings'

export type Dialog =
  | { kind: 'cameras'; start: CamerasStart }
  | { kind: 'settings' }
  | { kind: 'codes' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'health' }
  | { kind: 'screens' }
  | { kind: 'snapshots'; tab: SnapshotsTab }
  | { kind: 'export'; ids: string[] }
  | { kind: 'verify' }
  | null

/** At most one dialogue is open; any feature may ask for one, the app mounts it. */
export const useDialogs = create<{ open: Dialog }>(() => ({ open: null }))

const show = (open: Dialog) => useDialogs.setState({ open })

export const openCameras = (start: CamerasStart = {}) => show({ kind: 'cameras', start })
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
export const openVerify = () => show({ kind: 'verify' })
export const openSnapshots = (tab: SnapshotsTab) => show({ kind: 'snapshots', tab })
export const closeDialog = () => show(null)
