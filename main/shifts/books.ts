import { chmod, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ShiftBook,
  ShiftCorrection,
  type ShiftQuery,
  type ShiftSeal,
  ShiftSummary,
} from '../../preload/contract'
import { canonical, sha256 } from '../evidence'
import { appendLines, isMissing, move, readLines, remove, syncFolder, writeTemp } from '../storage'
import { readText } from './file'
import { isShiftId, monthOf } from './id'
import { entryOf, type IndexEntry, matcherOf } from './search'

export const hashOf = (book: ShiftBook): string => sha256(canonical(book))

export interface OpenedBook {
  book: ShiftBook
  corrections: ShiftCorrection[]
  /** Of the book as it lies there now. */
  sha256: string
  /** Against the hash in its own file; the custody log is asked elsewhere. */
  seal: ShiftSeal
}

interface StoredIndex extends IndexEntry {
  id: string
}

/** Signed books: a file each, written once, by month. What was appended later lies beside it. */
export class Books {
  /** By id. */
  private entries = new Map<string, IndexEntry>()

  private constructor(
    private dir: string,
    private log: (line: string) => void,
  ) {}

  static async open(dir: string, log: (line: string) => void): Promise<Books> {
    const books = new Books(dir, log)
    const months = await readdir(dir).catch((error) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const month of months.filter((name) => /^\d{4}-\d{2}$/.test(name)).sort())
      await books.load(month)
    return books
  }

  has(id: string): boolean {
    return this.entries.has(id)
  }

  /** Oldest first. */
  between(from: number, to: number): ShiftSummary[] {
    return this.matching({ from, to, offset: 0, limit: 1 })
      .map(({ summary }) => summary)
      .sort((a, b) => a.shift.from - b.shift.from)
  }

  /** Newest first. */
  list(query: ShiftQuery): { total: number; items: ShiftSummary[] } {
    const found = this.matching(query).map(({ summary }) => summary)
    found.sort((a, b) => b.shift.from - a.shift.from)
    return {
      total: found.length,
      items: found.slice(query.offset, query.offset + query.limit),
    }
  }

  /**
   * Locks a book: `allowed` is asked when it is whole on disk and has no name yet.
   * Rejects with the file system's error. @returns why `allowed` did not want it
   */
  async lock<R>(book: ShiftBook, allowed: (hash: string) => Promise<R | null>): Promise<R | null> {
    const { id } = book.shift
    if (this.has(id)) throw new Error(`${id} is signed already`)
    const folder = join(this.dir, monthOf(id))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const hash = hashOf(book)
    const path = this.pathOf(id)
    const text = `${canonical({ format: FORMAT, sha256: hash, book }, 2)}\n`
    const temp = await writeTemp(path, text)
    await chmod(temp, 0o400)
    const why = await allowed(hash)
    if (why !== null) {
      await remove(temp)
      return why
    }
    await move(temp, path)
    await syncFolder(folder)
    await this.note(monthOf(id), [{ id, ...entryOf(book, []) }])
    return null
  }

  /** Null: there is no such book. Rejects when it cannot be read. */
  async read(id: string): Promise<OpenedBook | 'damaged' | null> {
    if (!isShiftId(id)) return null
    const text = await readText(this.pathOf(id))
    if (text === null) return null
    const found = parse(text)
    if (!found) return 'damaged'
    const now = sha256(canonical(found.raw))
    const seal = now === found.sha256 ? 'whole' : 'changed'
    return { book: found.book, sha256: now, seal, corrections: await this.corrections(id) }
  }

  /** Rejects with the file system's error. */
  async correct(id: string, correction: ShiftCorrection): Promise<void> {
    await appendLines(join(this.dir, monthOf(id)), `${id}${CORRECTIONS}`, [
      JSON.stringify(correction),
    ])
    const found = await this.read(id)
    if (found && found !== 'damaged')
      await this.note(monthOf(id), [{ id, ...entryOf(found.book, found.corrections) }])
  }

  private matching(query: ShiftQuery): IndexEntry[] {
    return [...this.entries.values()].filter(matcherOf(query))
  }

  private pathOf = (id: string) => join(this.dir, monthOf(id), `${id}.json`)

  private async corrections(id: string): Promise<ShiftCorrection[]> {
    const found: ShiftCorrection[] = []
    await readLines(join(this.dir, monthOf(id), `${id}${CORRECTIONS}`), (line) => {
      const parsed = ShiftCorrection.safeParse(json(line))
      if (parsed.success) found.push(parsed.data)
      else this.log(`${id}: a correction that cannot be understood`)
    })
    return found
  }

  /** The index is only what saves reading the books: whatever it lacks is read. */
  private async load(month: string): Promise<void> {
    const folder = join(this.dir, month)
    const names = await readdir(folder)
    const there = new Set(
      names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)),
    )
    await readLines(join(folder, INDEX), (line) => {
      const entry = json(line) as Partial<StoredIndex> | null
      if (isIndex(entry)) this.entries.set(entry.id, entry)
    })
    // Killed between a correction and its line of the index: what has some is few, and read anew.
    for (const name of names) {
      const id = name.endsWith(CORRECTIONS) ? name.slice(0, -CORRECTIONS.length) : ''
      const listed = this.entries.get(id)
      if (listed && listed.summary.corrections !== (await this.corrections(id)).length)
        this.entries.delete(id)
    }
    for (const id of this.entries.keys())
      if (monthOf(id) === month && !there.has(id)) this.log(`${id}: a shift book that is gone`)
    const missing: StoredIndex[] = []
    for (const id of there) {
      if (!isShiftId(id) || this.entries.has(id)) continue
      const found = await this.read(id)
      if (found && found !== 'damaged')
        missing.push({ id, ...entryOf(found.book, found.corrections) })
      else this.log(`${id}: a shift book that cannot be read`)
    }
    await this.note(month, missing)
    for (const name of names.filter((each) => each.endsWith('.tmp')))
      await remove(join(folder, name))
  }

  /** Only costs time when it fails. */
  private async note(month: string, entries: StoredIndex[]): Promise<void> {
    for (const { id, ...entry } of entries) this.entries.set(id, entry)
    if (entries.length === 0) return
    const lines = entries.map((each) => JSON.stringify(each))
    await appendLines(join(this.dir, month), INDEX, lines).catch((error: Error) =>
      this.log(`the index of shift books: ${error.message}`),
    )
  }
}

const FORMAT = 'vong-gac-shift'
const INDEX = 'index.jsonl'
const CORRECTIONS = '.corrections.jsonl'

/** What was cut off or damaged is read from its book. */
const isIndex = (entry: Partial<StoredIndex> | null): entry is StoredIndex =>
  typeof entry?.id === 'string' &&
  isShiftId(entry.id) &&
  ShiftSummary.safeParse(entry.summary).success &&
  Array.isArray(entry.facilities) &&
  Array.isArray(entry.people) &&
  typeof entry.words === 'string'

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `raw`: all that stands there is hashed, also what nobody would be shown. */
function parse(text: string): { book: ShiftBook; raw: unknown; sha256: string } | null {
  const found = json(text) as { sha256?: unknown; book?: unknown } | null
  const book = ShiftBook.safeParse(found?.book)
  return book.success ? { book: book.data, raw: found?.book, sha256: String(found?.sha256) } : null
}
