import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'

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
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream
  const length = { ...headers, 'Content-Length': String(end - start + 1) }
  if (range === null) return new Response(body, { headers: length })
  const partial = { ...length, 'Content-Range': `bytes ${start}-${end}/${size}` }
  return new Response(body, { status: 206, headers: partial })
}
