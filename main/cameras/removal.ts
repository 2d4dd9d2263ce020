import type { Outcome, Refused } from '../../preload/contract'
import { refuse, type Step } from './change'
import { codeKey, type StoredCamera, type StoredRegistry } from './schema'

interface Removed {
  index: number
  camera: StoredCamera
}

export type RemoveReply = { status: 'done'; undo: string } | Refused

/** Remembers, for this run, what was removed and from where. */
export function createRemovals(newToken: () => string) {
  const removals = new Map<string, Removed[]>()

  function remove(state: StoredRegistry, ids: string[]): Step<RemoveReply> {
    const gone = new Set(ids)
    const removed = state.cameras
      .map((camera, index) => ({ camera, index }))
      .filter(({ camera }) => gone.has(camera.id))
    if (!removed.length) return { reply: refuse('not-found') }
    const undo = newToken()
    removals.set(undo, removed)
    const cameras = state.cameras.filter(({ id }) => !gone.has(id))
    return { next: { ...state, cameras }, reply: { status: 'done', undo } }
  }

  function undo(state: StoredRegistry, token: string): Step<Outcome> {
    const removed = removals.get(token)
    if (!removed) return { reply: refuse('undo-expired') }
    const taken = new Set(state.cameras.map(({ code }) => codeKey(code)))
    const clash = removed.filter(({ camera }) => taken.has(codeKey(camera.code)))
    if (clash.length)
      return { reply: refuse('code-taken', clash.map(({ camera }) => camera.code).join(', ')) }
    const cameras = [...state.cameras]
    for (const { camera, index } of removed) cameras.splice(index, 0, camera)
    return { next: { ...state, cameras }, reply: { status: 'done' } }
  }

  return { remove, undo, forget: (token: string) => void removals.delete(token) }
}
