import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outage } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { appendLines, isMissing, readLines, writeFailure } from '../storage'
import { apply, fileOf, isFile, type Line, readLine } from './lines'

/** Behind all names of files. */
const LAST = '~'
/** Months that are kept as they were read. */
const CACHED = 4

interface Month {
  size: number
  lines: Line[]
  damaged: number
}

/** What became of all outages: a file a month, each of which begins with all that lasted then. */
export class Store {
  /** Lines that could not be written yet. */
  private waiting: Line[] = []
  private queue: Promise<unknown> = Promise.resolve()
  private months = new Map<string, Month>()
  private last: string | null = null

  constructor(
    private dir: string,
    /** All that last now. */
    private open: () => Outage[],
    newest: string | null,
  ) {
    this.last = newest
  }

  /**
   * Written, or why not; what could not be written goes with the next lines.
   * @param orForget of these lines those that are then forgotten instead
   */
  add(
    lines: readonly Line[],
    { orForget = [] }: { orForget?: readonly Line[] } = {},
  ): Promise<Result<unknown, 'disk-full' | 'not-writable'>> {
    const saved = this.queue.then(async () => {
      const result = await this.write([...lines])
      if (!result.ok) this.waiting = this.waiting.filter((line) => !orForget.includes(line))
      return result
    })
    this.queue = saved
    return saved
  }

  hasWaiting = () => this.waiting.length > 0
  settled = () => this.queue

  private async write(lines: Line[]) {
    const all = [...this.waiting, ...lines]
    this.waiting = all
    const [first] = all
    if (!first) return ok()
    const name = fileOf(all.at(-1)?.at ?? first.at)
    // A month stands alone: it begins with what lasts already. Never back into an older one.
    const begins = this.last === null || name > this.last
    const file = begins ? name : (this.last ?? name)
    const held = begins && this.last !== null ? this.held(all) : []
    try {
      await appendLines(
        this.dir,
        file,
        [...held, ...all].map((line) => JSON.stringify(line)),
      )
    } catch (error) {
      return fail(writeFailure(error), (error as Error).message)
    }
    this.last = file
    this.waiting = this.waiting.slice(all.length)
    return ok()
  }

  private held(lines: readonly Line[]): Line[] {
    const told = new Set(lines.filter(({ what }) => what === 'opened').map(({ id }) => id))
    const at = lines[0]?.at ?? 0
    return this.open()
      .filter(({ id }) => !told.has(id))
      .map((set) => ({ at, id: set.id, what: 'held', by: '', text: '', set }))
  }

  /** All lines of the last months that there are. */
  async newest(months: number): Promise<{ lines: Line[]; damaged: number }> {
    return this.gather((await filesIn(this.dir)).slice(-months))
  }

  /** All lines of the months from that of `from` to the one after that of `to`, or to the last. */
  async read(from: number, to: number | null): Promise<{ lines: Line[]; damaged: number }> {
    await this.queue
    const names = await filesIn(this.dir)
    const first = fileOf(from)
    const end = to === null ? LAST : fileOf(to)
    // What was written later to an outage of then; and a month whose file has older lines in it.
    const after = names.find((name) => name > end) ?? end
    const before = names.filter((name) => name <= first).at(-1) ?? first
    return this.gather(names.filter((name) => name >= before && name <= after))
  }

  private async gather(names: readonly string[]): Promise<{ lines: Line[]; damaged: number }> {
    const months: Month[] = []
    for (const name of names) months.push(await this.month(name))
    return {
      lines: months.flatMap((month) => month.lines),
      damaged: months.reduce((sum, { damaged }) => sum + damaged, 0),
    }
  }

  private async month(name: string): Promise<Month> {
    const path = join(this.dir, name)
    const { size } = await stat(path)
    const known = this.months.get(name)
    if (known?.size === size) return known
    const month: Month = { size, lines: [], damaged: 0 }
    await readLines(path, (text) => {
      const line = readLine(text)
      if (line) month.lines.push(line)
      else month.damaged += 1
    })
    this.months.delete(name)
    this.months.set(name, month)
    const [oldest] = this.months.keys()
    if (this.months.size > CACHED && oldest) this.months.delete(oldest)
    return month
  }
}

/** The oldest first. */
export async function filesIn(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).filter(isFile).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Outages as these lines leave them. */
export function outagesOf(lines: readonly Line[]): Map<string, Outage> {
  const outages = new Map<string, Outage>()
  for (const line of lines) apply(outages, line)
  return outages
}
