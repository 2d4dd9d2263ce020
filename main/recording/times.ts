/** Times of frames in MPEG-TS: 90,000 a second, 33 bits, so that they begin anew after 26.5 hours. */
export const TICKS_PER_MS = 90
const WRAP = 2 ** 33

/** The way from one time to another, the shorter one around. */
export function ticksBetween(from: number, to: number): number {
  const apart = (((to - from) % WRAP) + WRAP) % WRAP
  return apart < WRAP / 2 ? apart : apart - WRAP
}

export interface FrameTimes {
  pts: number
  /** The same as `pts` where a frame has but one time. */
  dts: number
  /** Bytes of this frame with its header; 0 when it does not tell. */
  length: number
}

/** Reads the head of a frame (PES) at `at`, or null when there is none with a time. */
export function frameTimes(buffer: Buffer, at: number, end: number): FrameTimes | null {
  if (at + 14 > end || buffer.readUIntBE(at, 3) !== 1) return null
  const has = (buffer[at + 7] ?? 0) >> 6
  if (!(has & 2) || (has === 3 && at + 19 > end)) return null
  const length = buffer.readUInt16BE(at + 4)
  const pts = timeAt(buffer, at + 9)
  return { pts, dts: has === 3 ? timeAt(buffer, at + 14) : pts, length: length ? length + 6 : 0 }
}

/** Moves the times in the head of a frame; `frameTimes` must have found some there. */
export function shiftFrame(buffer: Buffer, at: number, ticks: number): void {
  writeTime(buffer, at + 9, timeAt(buffer, at + 9) + ticks)
  if ((buffer[at + 7] ?? 0) >> 6 === 3) writeTime(buffer, at + 14, timeAt(buffer, at + 14) + ticks)
}

/** Moves a clock reference: 33 bits, then six reserved and nine of finer time. */
export function shiftClock(buffer: Buffer, at: number, ticks: number): void {
  const low = buffer[at + 4] ?? 0
  const time = wrapped(buffer.readUInt32BE(at) * 2 + (low >> 7) + ticks)
  buffer.writeUInt32BE(Math.floor(time / 2), at)
  buffer[at + 4] = (low & 0x7f) | ((time % 2) << 7)
}

const wrapped = (time: number) => ((time % WRAP) + WRAP) % WRAP

/** Three, fifteen and fifteen bits, each followed by a one. */
const timeAt = (buffer: Buffer, at: number) =>
  (((buffer[at] ?? 0) >> 1) & 7) * 2 ** 30 +
  (buffer.readUInt16BE(at + 1) >> 1) * 2 ** 15 +
  (buffer.readUInt16BE(at + 3) >> 1)

function writeTime(buffer: Buffer, at: number, value: number): void {
  const time = wrapped(value)
  buffer[at] = ((buffer[at] ?? 0) & 0xf0) | (Math.floor(time / 2 ** 30) << 1) | 1
  buffer.writeUInt16BE((Math.floor(time / 2 ** 15) % 2 ** 15) * 2 + 1, at + 1)
  buffer.writeUInt16BE((time % 2 ** 15) * 2 + 1, at + 3)
}
