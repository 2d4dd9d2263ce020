import { SoundReader } from './sound'
import type { Batch } from './ts-reader'

/** Somebody who hears a stream; a page that plays its sound. */
export interface Ear {
  /** Whole frames of AAC in ADTS. */
  sound(frames: Buffer): void
}

interface Heard {
  ears: Set<Ear>
  reader: SoundReader
}

/** The sound of streams that are kept with it, for whoever listens; nobody else pays for it. */
export class Ears {
  private heard = new Map<string, Heard>()

  /** Until the returned function is called. */
  listen(stream: string, ear: Ear): () => void {
    const heard = this.heard.get(stream) ?? { ears: new Set(), reader: new SoundReader() }
    this.heard.set(stream, heard)
    heard.ears.add(ear)
    return () => {
      heard.ears.delete(ear)
      if (heard.ears.size === 0 && this.heard.get(stream) === heard) this.heard.delete(stream)
    }
  }

  begun(stream: string): void {
    this.heard.get(stream)?.reader.reset()
  }

  batch(stream: string, { bytes }: Batch, tables: Buffer[]): void {
    const heard = this.heard.get(stream)
    if (!heard) return
    for (const frames of heard.reader.push(bytes, tables[1]))
      for (const ear of heard.ears) ear.sound(frames)
  }
}
