import type { Seat, Streams } from '../streams'

/** Nobody looks: what the stream sends goes to the ring all the same. */
const blind = (): Seat => ({
  ...{ send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} },
})

/** Main streams that are recorded without being shown, for marks. */
export class MainStreams {
  private streams: Pick<Streams, 'join' | 'leave'> | null = null
  private wanted = new Map<string, { seat: Seat; marks: number }>()

  /** Marks of an earlier run go on before there are streams. */
  attach(streams: Pick<Streams, 'join' | 'leave'>): void {
    this.streams = streams
    for (const [camera, { seat }] of this.wanted) streams.join(camera, 'main', seat, 'warm')
  }

  /** Until the returned function is called; further calls of that do nothing. */
  watch(camera: string): () => void {
    const known = this.wanted.get(camera)
    const kept = known ?? { seat: blind(), marks: 0 }
    kept.marks++
    this.wanted.set(camera, kept)
    if (!known) this.streams?.join(camera, 'main', kept.seat, 'warm')
    let over = false
    return () => {
      if (over) return
      over = true
      if (--kept.marks > 0) return
      this.wanted.delete(camera)
      this.streams?.leave(kept.seat)
    }
  }
}
