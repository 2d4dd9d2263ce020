/**
 * `delta`, `key`: one picture, as an H.264 access unit (Annex B). `restart`: what follows does not
 * continue what was sent. `ended`: there is no such camera (any more). `sound`: whole frames of AAC
 * (ADTS).
 */
export const RecordKind = { delta: 0, key: 1, restart: 2, ended: 3, sound: 4 } as const

/** kind u8, zero u8, channel u16, length of the payload u32, arrival in ms f64; little-endian. */
export const RECORD_HEAD = 16

export interface RecordHead {
  kind: number
  channel: number
  length: number
  /** When main had it, in ms since 1970. */
  arrival: number
}

export function writeRecordHead(view: DataView, at: number, head: RecordHead): void {
  view.setUint8(at, head.kind)
  view.setUint8(at + 1, 0)
  view.setUint16(at + 2, head.channel, true)
  view.setUint32(at + 4, head.length, true)
  view.setFloat64(at + 8, head.arrival, true)
}

export function readRecordHead(view: DataView, at: number): RecordHead {
  return {
    kind: view.getUint8(at),
    channel: view.getUint16(at + 2, true),
    length: view.getUint32(at + 4, true),
    arrival: view.getFloat64(at + 8, true),
  }
}
