import { create } from 'zustand'

export const useSettings = create<{ open: boolean }>(() => ({ open: false }))

export const openSettings = () => useSettings.setState({ open: true })
export const closeSettings = () => useSettings.setState({ open: false })
