import { create } from 'zustand'

/** What the camera dialogue should open with. */
export interface CamerasStart {
  edit?: string
  add?: boolean
  import?: boolean
}

export type Dialog =
  | { kind: 'cameras'; start: CamerasStart }
  | { kind: 'settings' }
  | { kind: 'keys' }
  | { kind: 'health' }
  | null

/** At most one dialogue is open; any feature may ask for one, the app mounts it. */
export const useDialogs = create<{ open: Dialog }>(() => ({ open: null }))

const show = (open: Dialog) => useDialogs.setState({ open })

export const openCameras = (start: CamerasStart = {}) => show({ kind: 'cameras', start })
export const openSettings = () => show({ kind: 'settings' })
export const openKeys = () => show({ kind: 'keys' })
export const openHealth = () => show({ kind: 'health' })
export const closeDialog = () => show(null)
