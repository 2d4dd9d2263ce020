import { join } from 'node:path'
import { append, makeFolder, removeFile, sizeAndTime } from './disk'
import type { Part } from './intake'
import { segmentFile } from './names'
import { scanFolder } from './scan'
import { type Segment, Segments } from './segments'

export interface Rules {
  /** Nobody needs it: neither a lease nor a cut that is being made. */
  mayGo(segment: Segment): boolean
  /** More of it is still to come. */
  isOpen(segment: Segment): boolean
  gone(segment: Segment): void
}

/** The ring's files. Its promises reject with the file system's error, and with nothing else. */
export class Store {
  readonly segments = new Segments()
  /** Segments that went before their time, for want of room. */
  early = 0

  constructor(
    private dir: string,
    private rules: Rules,
  ) {}

  pathOf(segment: Segment): string {
    return join(this.dir, segmentFile(segment))
  }

  async load(): Promise<void> {
    for (const segment of await scanFolder(this.dir)) this.segments.add(segment)
  }

  async save({ segment, buffers, size, to }: Part): Promise<void> {
    const isNew = segment.bytes === 0
    if (isNew) await makeFolder(this.dir)
    await append(this.pathOf(segment), Buffer.concat(buffers), isNew)
    this.counted(segment, segment.bytes + size)
    segment.to = to
  }

  /** What a write that failed has left counts as well. */
  async measure(segment: Segment): Promise<void> {
    const found = await sizeAndTime(this.pathOf(segment)).catch(() => null)
    if (found && found.size > 0) this.counted(segment, found.size)
  }

  /** Removes the oldest until so many bytes fit; false when what is left must stay. */
  async makeRoom(size: number, budget: number): Promise<boolean> {
    const { mayGo, isOpen } = this.rules
    while (this.segments.bytes + size > budget) {
      const oldest = this.segments.oldest((each) => mayGo(each) && !isOpen(each))
      if (!oldest) return false
      await this.remove(oldest)
      this.early++
    }
    return true
  }

  async expire(limit: (camera: string) => number, now: number): Promise<void> {
    for (const segment of this.segments.expired(limit, now)) {
      if (this.rules.mayGo(segment)) await this.remove(segment)
    }
  }

  private counted(segment: Segment, bytes: number): void {
    if (segment.bytes === 0) this.segments.add(segment)
    this.segments.resize(segment, bytes)
  }

  private async remove(segment: Segment): Promise<void> {
    await removeFile(this.pathOf(segment))
    this.segments.remove(segment)
    this.rules.gone(segment)
  }
}
