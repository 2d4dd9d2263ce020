import type { Availability } from '../../../preload/contract'
import { takeBreaks } from '../../evidence'
import type { JournalDay, JournalLine } from '../../watch'
import { DAY, type Day, DOWN, NONE, OFF, timeOf, UNKNOWN, UP } from './day'

const STATES: Record<Availability, number> = { up: UP, down: DOWN, off: OFF }

/** How one camera was, mark by mark. */
class Track {
  readonly at: number[] = []
  readonly state: number[] = []

  get now(): number {
    return this.state.at(-1) ?? NONE
  }

  /** Nothing that lasted for no time is kept. */
  mark(at: number, state: number): void {
    if (this.at.at(-1) === at) {
      this.at.pop()
      this.state.pop()
    }
    if (state === this.now) return
    this.at.push(at)
    this.state.push(state)
  }
}

/** What the lines of a day say of each camera, in steps. Pure; a day stands alone. */
export async function foldDay(day: string, { lines, damaged }: JournalDay): Promise<Day> {
  const rest = takeBreaks()
  const begin = timeOf(day)
  const end = begin + DAY
  const tracks = new Map<string, Track>()
  const first = Math.min(end, Math.max(begin, lines[0]?.at ?? end))
  let last = begin
  for (const [i, line] of lines.entries()) {
    if (i % 256 === 0) await rest()
    // Of a clock that was set while the day went on; nothing may reach into another day.
    const at = Math.min(end, Math.max(last, line.at)) - begin
    tell(tracks, line, at, last - begin)
    last = begin + at
  }
  for (const track of tracks.values()) if (last < end) leave(track, last - begin)
  return { ...packed(tracks), begin, end, first, last, damaged }
}

/** @param seen when the station was last known to watch */
function tell(tracks: Map<string, Track>, line: JournalLine, at: number, seen: number): void {
  const mark = (camera: string, state: Availability) => {
    let track = tracks.get(camera)
    if (!track) {
      track = new Track()
      tracks.set(camera, track)
    }
    track.mark(at, STATES[state])
  }
  if (line.kind === 'change') mark(line.camera, line.state)
  else if (line.kind === 'began') for (const track of tracks.values()) leave(track, seen)
  else if (line.kind === 'ended') for (const track of tracks.values()) leave(track, at)
  else if (line.kind === 'state') {
    const named = new Set(line.cameras.map(({ camera }) => camera))
    for (const [camera, track] of tracks) if (!named.has(camera)) leave(track, at)
    for (const { camera, state } of line.cameras) mark(camera, state)
  }
}

/** Nobody watches it from then on. */
function leave(track: Track, at: number): void {
  if (track.now !== NONE) track.mark(at, UNKNOWN)
}

function packed(tracks: Map<string, Track>): Pick<Day, 'cameras' | 'offsets' | 'at' | 'state'> {
  const cameras = [...tracks.keys()]
  const offsets = new Uint32Array(cameras.length + 1)
  let sum = 0
  for (const [i, camera] of cameras.entries()) {
    sum += tracks.get(camera)?.at.length ?? 0
    offsets[i + 1] = sum
  }
  const at = new Uint32Array(sum)
  const state = new Uint8Array(sum)
  for (const [i, camera] of cameras.entries()) {
    const track = tracks.get(camera)
    at.set(track?.at ?? [], offsets[i])
    state.set(track?.state ?? [], offsets[i])
  }
  return { cameras, offsets, at, state }
}
