import { create } from 'zustand'

/** What fills the window; the wall stays mounted beneath every other room, and its streams run. */
export type Room = 'wall' | 'violations' | 'facilities' | 'duty' | 'programmes'

export const useRooms = create<{ room: Room }>(() => ({ room: 'wall' }))

export const openRoom = (room: Room) => useRooms.setState({ room })

export const inRoom = (room: Room) => useRooms.getState().room === room
