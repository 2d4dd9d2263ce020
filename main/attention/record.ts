import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AttentionCheck } from '../../preload/contract'
import { appendLines, isMissing, readLines, writeFailure } from '../storage'

const ZONE = 7 * 3_600_000

/** Vietnam's month of a moment: `2026-11.jsonl`. */
const fileOf = (at: number) => `${new Date(at + ZONE).toISOString().slice(0, 7)}.jsonl`
const isFile = (name: string) => /^\d{4}-\d{2}\.jsonl$/.test(name)

/**
 * All checks, a file a month, lines appended: the last one about a check holds. What could not be
 * written waits, and goes with the next.
 */
export class Record {
  /** By file. */
  private waiting = new Map<string, string[]>()
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private dir: string,
    private log: (line: string) => void,
    /** Null: all is on disk. */
    private unwritten: (reason: 'disk-full' | 'not-writable' | null) => void = () => {},
  ) {}

  /** Resolves to whether all is on disk. */
  write(check: AttentionCheck): Promise<boolean> {
    const name = fileOf(check.at)
    this.waiting.set(name, [...(this.waiting.get(name) ?? []), JSON.stringify(check)])
    return this.inTurn(() => this.flush())
  }

  /** Those asked in `[from, to)`, oldest first. Rejects when a file cannot be read. */
  between(from: number, to: number): Promise<AttentionCheck[]> {
    return this.inTurn(async () => {
      const first = fileOf(from)
      const last = fileOf(Math.min(to, 253_402_300_000_000))
      const found = new Map<string, AttentionCheck>()
      for (const name of await this.files()) {
        if (name < first || name > last) continue
        const take = (line: string) => this.take(name, line, found)
        await readLines(join(this.dir, name), take)
        for (const line of this.waiting.get(name) ?? []) take(line)
      }
      return [...found.values()]
        .filter(({ at }) => at >= from && at < to)
        .sort((a, b) => a.at - b.at)
    })
  }

  async settled(): Promise<void> {
    await this.inTurn(() => this.flush())
  }

  private async files(): Promise<string[]> {
    const names = await readdir(this.dir).catch((error) => {
      if (isMissing(error)) return []
      throw error
    })
    return [...new Set([...names.filter(isFile), ...this.waiting.keys()])].sort()
  }

  private take(name: string, line: string, found: Map<string, AttentionCheck>): void {
    const parsed = AttentionCheck.safeParse(json(line))
    if (parsed.success) found.set(parsed.data.id, parsed.data)
    else this.log(`${name}: a line that cannot be understood`)
  }

  private async flush(): Promise<boolean> {
    try {
      for (const [name, lines] of [...this.waiting]) {
        await appendLines(this.dir, name, lines)
        const rest = (this.waiting.get(name) ?? []).slice(lines.length)
        if (rest.length > 0) this.waiting.set(name, rest)
        else this.waiting.delete(name)
      }
      this.unwritten(null)
      return true
    } catch (error) {
      this.log(`attention checks cannot be written: ${(error as Error).message}`)
      this.unwritten(writeFailure(error))
      return false
    }
  }

  private inTurn<R>(step: () => Promise<R>): Promise<R> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => {})
    return result
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
