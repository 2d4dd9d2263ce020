import type { FeedWish, Quality } from '../../../../preload/contract'
import { RECORD_HEAD, RecordKind, readRecordHead } from '../../../../preload/contract/records'

/** What one channel hears; a picture is H.264 in Annex B. */
export interface Channel {
  camera: string
  quality: Quality
  important: boolean
  picture(key: boolean, bytes: Uint8Array, arrival: number): void
  /** What follows does not continue what came. */
  restart(): void
}

/** Hears the sound of a stream: whole frames of AAC (ADTS). */
export interface Listener {
  camera: string
  quality: Quality
  sound(bytes: Uint8Array): void
}

/** Pauses (ms) before a lost socket is opened again. */
const AGAIN = [50, 250, 1000, 2000]
/** A channel whose camera is gone asks again after this (ms): it may be registered anew. */
const ASK_AGAIN = 2000

/** One WebSocket for every stream of the window; comes back by itself. */
export class Feed {
  private socket: WebSocket | null = null
  private channels = new Map<number, Channel>()
  private listeners = new Map<number, Listener>()
  private last = 0
  private failures = 0

  constructor(private url: string) {
    this.connect()
  }

  /** → the channel's number, for `close` */
  open(channel: Channel): number {
    const number = this.number()
    this.channels.set(number, channel)
    this.ask(number)
    return number
  }

  /** Only while its pictures come as well. → the channel's number, for `close` */
  listen(listener: Listener): number {
    const number = this.number()
    this.listeners.set(number, listener)
    this.askSound(number)
    return number
  }

  private number(): number {
    do this.last = (this.last + 1) & 0xffff
    while (this.channels.has(this.last) || this.listeners.has(this.last))
    return this.last
  }

  close(number: number): void {
    this.channels.delete(number)
    this.listeners.delete(number)
    this.say({ close: number })
  }

  weigh(number: number, important: boolean): void {
    const channel = this.channels.get(number)
    if (!channel || channel.important === important) return
    channel.important = important
    this.say({ weigh: number, important })
  }

  /** What comes cannot be decoded; to be said again while it lasts. */
  undecodable(number: number): void {
    this.say({ undecodable: number })
  }

  private connect(): void {
    const socket = new WebSocket(this.url)
    socket.binaryType = 'arraybuffer'
    this.socket = socket
    socket.onopen = () => {
      this.failures = 0
      for (const number of this.channels.keys()) this.ask(number)
      for (const number of this.listeners.keys()) this.askSound(number)
    }
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.read(data)
    socket.onclose = () => {
      for (const channel of this.channels.values()) channel.restart()
      setTimeout(() => this.connect(), AGAIN[Math.min(this.failures++, AGAIN.length - 1)])
    }
  }

  private ask(number: number): void {
    const channel = this.channels.get(number)
    if (!channel) return
    const { camera, quality, important } = channel
    this.say({ open: number, camera, quality, important })
  }

  private askSound(number: number): void {
    const listener = this.listeners.get(number)
    if (!listener) return
    const { camera, quality } = listener
    this.say({ listen: number, camera, quality })
  }

  private say(wish: FeedWish): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(wish))
  }

  private read(data: ArrayBuffer): void {
    const view = new DataView(data)
    for (let at = 0; at + RECORD_HEAD <= data.byteLength; ) {
      const { kind, channel, length, arrival } = readRecordHead(view, at)
      const body = new Uint8Array(data, at + RECORD_HEAD, length)
      at += RECORD_HEAD + length
      this.deliver(channel, kind, body, arrival)
    }
  }

  private deliver(number: number, kind: number, bytes: Uint8Array, arrival: number): void {
    if (kind === RecordKind.sound) return void this.listeners.get(number)?.sound(bytes)
    const channel = this.channels.get(number)
    if (!channel) return // closed while it was on its way
    if (kind === RecordKind.ended) setTimeout(() => this.ask(number), ASK_AGAIN)
    if (kind === RecordKind.ended || kind === RecordKind.restart) channel.restart()
    else channel.picture(kind === RecordKind.key, bytes, arrival)
  }
}
