import { type FileHandle, open, stat } from 'node:fs/promises'
import { extname } from 'node:path'

const TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
}

/** First and last byte; null when the file has no such bytes. */
export function rangeOf(header: string, size: number): [number, number] | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from <= to ? [from, to] : null
}

/** A file of evidence for the page, or the part of it that its player asks for. */
export async function fileReply(path: string, range: string | null): Promise<Response> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return new Response('', { status: 404 })
  const { size } = found
  const headers = {
    ...{ 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' },
    ...{ 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff' },
  }
  if (size === 0) return new Response('', { headers })
  const part = range === null ? ([0, size - 1] as const) : rangeOf(range, size)
  if (!part) {
    return new Response('', { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  }
  const [start, end] = part
  const body = bodyOf(path, start, end)
  const length = { ...headers, 'Content-Length': String(end - start + 1) }
  if (range === null) return new Response(body, { headers: length })
  const partial = { ...length, 'Content-Range': `bytes ${start}-${end}/${size}` }
  return new Response(body, { status: 206, headers: partial })
}

/** Bytes read at a time. */
const PIECE = 256 * 1024

/**
 * Read as it is asked for, and closed when nobody asks any more. Not by `Readable.toWeb`, which in
 * Node 18 reads up to 65,536 pieces ahead: a clip of half an hour would lie in memory.
 */
function bodyOf(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null
  let at = start
  let reading: Promise<unknown> = Promise.resolve()
  const close = async () => {
    await file?.close()
    file = null
  }
  const next = async () => {
    file ??= await open(path)
    const bytes = new Uint8Array(Math.min(PIECE, end - at + 1))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
    at += bytesRead
    return bytes.subarray(0, bytesRead)
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = next()
          reading = piece.catch(() => {})
          const bytes = await piece
          if (bytes.length > 0) controller.enqueue(bytes)
          if (bytes.length > 0 && at <= end) return
          await close()
          controller.close()
        } catch (error) {
          await close().catch(() => {})
          throw error
        }
      },
      // Not amid opening or reading: the file would stay open, or be another's by then.
      cancel: () => reading.then(close),
    },
    { highWaterMark: 0 },
  )
}
