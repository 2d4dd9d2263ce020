import type { RecordedPicture } from '../../preload/contract'

/** A picture with its number: one more than that of the picture before. */
export interface Entry extends RecordedPicture {
  id: number
}

/** Of the first picture: there is room for those before it. */
const FIRST = 1_000_000
/** Bytes that are kept; a replay that goes on drops what lies furthest behind. */
const MOST = 64_000_000

/**
 * Pictures in the order of decoding, without a gap in it; the first is a keyframe. What is added
 * may overlap: pictures are known by their run and their place in it.
 */
export class Reel {
  private entries: Entry[] = []
  private size = 0

  /** @param pictures as main sends them: they begin with a keyframe */
  constructor(pictures: readonly RecordedPicture[]) {
    this.append(pictures)
  }

  get first(): Entry | undefined {
    return this.entries[0]
  }

  get last(): Entry | undefined {
    return this.entries[this.entries.length - 1]
  }

  at(id: number): Entry | undefined {
    return this.entries[id - (this.first?.id ?? 0)]
  }

  /** The picture that is on the screen at a time: the last one that had come; else the first. */
  idAt(time: number): number {
    let [low, high] = [0, this.entries.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.entries[middle]?.time ?? 0) <= time) low = middle
      else high = middle - 1
    }
    return (this.first?.id ?? 0) + low
  }

  /** Where decoding must begin to show a picture. */
  keyBefore(id: number): number {
    let at = id
    while (at > (this.first?.id ?? at) && !this.at(at)?.key) at--
    return at
  }

  /** → how many were new */
  append(pictures: readonly RecordedPicture[]): number {
    const { last } = this
    const fresh = last ? pictures.slice(this.behind(pictures, last)) : pictures
    let { id, time } = last ?? { id: FIRST - 1, time: 0 }
    for (const picture of fresh) {
      // Two excerpts may differ by a little in what they believe of arrivals; time only goes on.
      time = Math.max(time + 0.01, picture.time)
      this.entries.push({ ...own(picture, ++id), time })
    }
    this.size += sizeOf(fresh)
    return fresh.length
  }

  /** → how many were new */
  prepend(pictures: readonly RecordedPicture[]): number {
    const { first } = this
    if (!first) return this.append(pictures)
    const same = pictures.findIndex((each) => isSame(each, first))
    const fresh =
      same < 0 ? pictures.filter(({ time }) => time < first.time) : pictures.slice(0, same)
    const from = first.id - fresh.length
    this.entries.unshift(...fresh.map((picture, i) => own(picture, from + i)))
    this.size += sizeOf(fresh)
    return fresh.length
  }

  /** Drops what is furthest from a picture until the rest is small enough. */
  trim(around: number, most = MOST): void {
    while (this.size > most) {
      const { first, last } = this
      if (!first || !last) return
      const done =
        around - first.id >= last.id - around ? this.dropHead(around) : this.dropTail(around)
      if (!done) return
    }
  }

  /** Up to the next keyframe, which then is the first. */
  private dropHead(around: number): boolean {
    const next = this.entries.findIndex(({ key }, i) => i > 0 && key)
    if (next < 0 || (this.entries[next]?.id ?? 0) > around) return false
    this.size -= sizeOf(this.entries.splice(0, next))
    return true
  }

  private dropTail(around: number): boolean {
    const from = this.keyBefore(this.last?.id ?? 0)
    if (from <= around) return false
    this.size -= sizeOf(this.entries.splice(from - (this.first?.id ?? 0)))
    return true
  }

  /** Where what follows the last picture begins: right behind it, else at a keyframe. */
  private behind(pictures: readonly RecordedPicture[], last: Entry): number {
    const same = pictures.findIndex((each) => isSame(each, last))
    if (same >= 0) return same + 1
    const next = pictures.findIndex(({ key, time }) => key && time > last.time)
    return next < 0 ? pictures.length : next
  }
}

/** With its bytes alone: as part of an excerpt it would keep the whole of it in memory. */
const own = (picture: RecordedPicture, id: number): Entry => ({
  ...{ ...picture, id, bytes: picture.bytes.slice() },
})

const isSame = (a: RecordedPicture, b: RecordedPicture) => a.run === b.run && a.pts === b.pts

const sizeOf = (pictures: readonly RecordedPicture[]) =>
  pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)
