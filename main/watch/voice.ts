import type { Quality, StreamReason, StreamStatus } from '../../preload/contract'

/** What a camera's own streams say of it while somebody watches. */
export type Voice =
  | { says: 'up'; since: number }
  | { says: 'down'; since: number; reason: StreamReason }
  /** It is being opened, or has just stopped: nothing new, and nobody else asks it. */
  | { says: 'nothing' }

/** Our own faults are no word on the camera. */
const OURS: readonly StreamReason[] = ['ffmpeg-missing', 'ffmpeg-failed']

/** The last word of each stream of each camera. */
export class Voices {
  private streams = new Map<string, Map<Quality, StreamStatus>>()

  tell(status: StreamStatus): void {
    const known = this.streams.get(status.camera) ?? new Map<Quality, StreamStatus>()
    known.set(status.quality, status)
    this.streams.set(status.camera, known)
  }

  forget(camera: string): void {
    this.streams.delete(camera)
  }

  /** Null when no stream speaks for it, so that it has to be looked at. */
  of(camera: string): Voice | null {
    const voices = [...(this.streams.get(camera)?.values() ?? [])].map(voiceOf)
    const find = (says: Voice['says']) => voices.find((voice) => voice?.says === says) ?? null
    return find('up') ?? find('nothing') ?? find('down')
  }
}

function voiceOf({ state, reason, since }: StreamStatus): Voice | null {
  switch (state) {
    case 'live':
      return { says: 'up', since }
    case 'connecting':
    case 'stalled':
      return { says: 'nothing' }
    case 'reconnecting':
    case 'refused':
    case 'unreachable':
    case 'unsupported':
      if (OURS.includes(reason)) return null
      return { says: 'down', since, reason: reason === 'none' ? 'no-picture' : reason }
    case 'idle':
    case 'stopped':
      return null
  }
}
