import { type FileHandle, open } from 'node:fs/promises'

/** A line of the log, one character a byte: what is looked for in most of them is plain. */
export interface RawLine {
  text: string
  /** Where it begins in its file. */
  at: number
}

const PIECE = 1 << 20
const NEWLINE = '\n'

/**
 * The complete lines of a file before `end`, the newest first, a piece at a time. A line that a
 * crash cut off at the end of the file is not among them. Rejects with the file system's error.
 */
export async function* linesBefore(path: string, end: number | null): AsyncGenerator<RawLine[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    let [to, rest] = [Math.min(end ?? size, size), '']
    // Behind the last newline there is no line yet.
    let whole = false
    while (to > 0) {
      const from = Math.max(0, to - PIECE)
      const text = (await read(file, from, to)) + rest
      const stop = whole ? text.length : text.lastIndexOf(NEWLINE) + 1
      const start = from === 0 ? 0 : text.indexOf(NEWLINE) + 1
      if (start > 0 || from === 0) {
        yield linesOf(text.slice(start, stop), from + start)
        rest = from === 0 ? '' : text.slice(0, start)
        whole = true
      } else rest = text
      to = from
    }
  } finally {
    await file.close()
  }
}

function linesOf(text: string, at: number): RawLine[] {
  const lines: RawLine[] = []
  for (let end = text.length; end > 0; ) {
    // The newline before `end` closes this line.
    const begin = text.lastIndexOf(NEWLINE, end - 2) + 1
    lines.push({ text: text.slice(begin, end - 1), at: at + begin })
    end = begin
  }
  return lines
}

async function read(file: FileHandle, from: number, to: number): Promise<string> {
  const bytes = Buffer.allocUnsafe(to - from)
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.toString('latin1', 0, done)
}
