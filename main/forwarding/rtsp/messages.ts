/** A request or a reply of RTSP (RFC 2326), or interleaved frames between two of them. */
export type Part = { kind: 'frames'; bytes: Buffer } | { kind: 'message'; message: Message }

export interface Message {
  /** `ANNOUNCE rtsp://… RTSP/1.0`, or `RTSP/1.0 200 OK`. */
  first: string
  headers: [name: string, value: string][]
  body: Buffer
}

/** A head longer than this is no RTSP. */
const LONGEST = 65_536

/** Cuts what comes over a connection. Throws on what cannot be RTSP. */
export class Parts {
  private rest: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): Part[] {
    const all = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk
    const parts: Part[] = []
    let at = 0
    while (at < all.length) {
      const found = all[at] === FRAME ? framesAt(all, at) : messageAt(all, at)
      if (!found) break
      if (found.part) parts.push(found.part)
      at = found.end
    }
    this.rest = Buffer.from(all.subarray(at))
    if (this.rest.length > 4 * LONGEST) throw new Error('not RTSP')
    return parts
  }
}

const FRAME = 0x24

/** All whole frames in a row, as one piece. */
function framesAt(all: Buffer, from: number): { part: Part; end: number } | null {
  let at = from
  while (at + 4 <= all.length && all[at] === FRAME) {
    const end = at + 4 + all.readUInt16BE(at + 2)
    if (end > all.length) break
    at = end
  }
  if (at === from) return null
  return { part: { kind: 'frames', bytes: all.subarray(from, at) }, end: at }
}

function messageAt(all: Buffer, from: number): { part: Part | null; end: number } | null {
  // Some put empty lines between two messages.
  if (all[from] === 0x0d || all[from] === 0x0a) return { part: null, end: from + 1 }
  const head = all.indexOf('\r\n\r\n', from)
  if (head < 0) {
    if (all.length - from > LONGEST) throw new Error('not RTSP')
    return null
  }
  const [first = '', ...lines] = all.toString('utf8', from, head).split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
  })
  const length = Number(headerOf({ headers }, 'content-length') ?? 0)
  if (!(length >= 0 && length <= LONGEST)) throw new Error('not RTSP')
  const end = head + 4 + length
  if (end > all.length) return null
  const body = all.subarray(head + 4, end)
  return { part: { kind: 'message', message: { first, headers, body } }, end }
}

export const headerOf = ({ headers }: Pick<Message, 'headers'>, name: string) =>
  headers.find(([each]) => each.toLowerCase() === name)?.[1]

export const headersOf = ({ headers }: Message, name: string) =>
  headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value)

/** With one header in the place of those of that name. */
export const withHeader = (message: Message, name: string, value: string): Message => ({
  ...message,
  headers: [
    ...message.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase()),
    [name, value],
  ],
})

export const written = ({ first, headers, body }: Message): Buffer =>
  Buffer.concat([
    Buffer.from(`${[first, ...headers.map((each) => each.join(': '))].join('\r\n')}\r\n\r\n`),
    body,
  ])

/** Of a reply; 0 for anything else. */
export const statusOf = ({ first }: Message): number =>
  Number(/^RTSP\/\d\.\d (\d{3})/.exec(first)?.[1] ?? 0)
