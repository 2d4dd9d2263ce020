import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RingState } from '../../../preload/contract'
import { type FakeClock, fakeClock } from '../../base/clock'
import { type Recording, type RecordingDeps, startRecording } from '../recording'

/** Files carry the system's time, so that fake time begins with it. */
export const START = Date.now()

export interface Station {
  /** Holds the ring's folder, and whatever a test makes. */
  root: string
  ring: string
  clock: FakeClock
  recording: Recording
  states: RingState[]
  log: string[]
  /** Another run of the application on the same folder. */
  again(change?: Partial<RecordingDeps>): Recording
  /** Writes and removes what is due. */
  round(): Promise<void>
  files(): { name: string; size: number }[]
  remove(): void
}

/** A ring in a folder of its own, in fake time. */
export function newStation(change: Partial<RecordingDeps> = {}): Station {
  const root = mkdtempSync(join(tmpdir(), 'recording-'))
  const ring = join(root, 'ring')
  const clock = fakeClock(START)
  const states: RingState[] = []
  const log: string[] = []
  const again = (other: Partial<RecordingDeps> = {}) =>
    startRecording({
      ...{ dir: ring, clock, budget: () => 100_000_000, keep: () => 60 },
      ...{ changed: (state) => states.push(state), log: (line) => log.push(line) },
      ffmpeg: () => 'ffmpeg',
      ...change,
      ...other,
    })
  const station: Station = {
    ...{ root, ring, clock, recording: again(), states, log, again },
    // Releasing nothing is a round, and settles with it.
    round: () => station.recording.release(''),
    files: () =>
      readdirSync(ring)
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => ({ name, size: statSync(join(ring, name)).size })),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
  return station
}
