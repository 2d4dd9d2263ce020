import { PACKET, packetAt, tracksIn } from '../mpegts'

/** AAC in ADTS (ISO/IEC 13818-1, table 2-34): the only sound that a page can decode. */
const AAC = 0x0f

/** Takes the sound out of MPEG-TS: whole ADTS frames, as many as ffmpeg put together. */
export class SoundReader {
  private tables: Buffer | null = null
  private pid = -1
  private parts: Buffer[] = []
  private length = 0
  /** Bytes of the sound that was begun; 0 for none. */
  private expected = 0

  /** @param bytes whole packets  @param map the newest PMT packet */
  push(bytes: Buffer, map: Buffer | undefined): Buffer[] {
    this.look(map)
    const done: Buffer[] = []
    if (this.pid < 0) return done
    for (let at = 0; at + PACKET <= bytes.length; at += PACKET) {
      const whole = this.read(bytes, at)
      if (whole) done.push(whole)
    }
    return done
  }

  /** What was begun does not continue. */
  reset(): void {
    this.expected = 0
    this.parts = []
  }

  private look(map: Buffer | undefined): void {
    if (!map || map === this.tables) return
    this.tables = map
    const packet = packetAt(map, 0)
    const tracks = packet ? tracksIn(map, packet.payload, PACKET) : []
    this.pid = tracks.find(({ type }) => type === AAC)?.pid ?? -1
  }

  private read(bytes: Buffer, at: number): Buffer | null {
    const packet = packetAt(bytes, at)
    if (packet?.pid !== this.pid) return null
    const from = packet.start ? this.begin(bytes, packet.payload) : packet.payload
    if (this.expected === 0 || from >= at + PACKET) return null
    const part = bytes.subarray(from, at + PACKET)
    this.parts.push(part)
    this.length += part.length
    if (this.length < this.expected) return null
    const whole = Buffer.concat(this.parts).subarray(0, this.expected)
    this.reset()
    return whole
  }

  /** → where its first frame begins; its length stands before, as always with sound */
  private begin(bytes: Buffer, pes: number): number {
    const head = 3 + (bytes[pes + 8] ?? 0)
    this.expected = Math.max(0, bytes.readUInt16BE(pes + 4) - head)
    this.parts = []
    this.length = 0
    return pes + 6 + head
  }
}
