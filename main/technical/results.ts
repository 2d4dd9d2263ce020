import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { TechnicalResult, type TechnicalSummary } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { appendLines, isMissing, readLines, writeFailure } from '../storage'

/** Of one camera: more is read by nobody at once. */
const MOST = 50
/** Vietnam's clock. */
const ZONE = 7 * 3_600_000

const fileOf = (at: number) => `${new Date(at + ZONE).toISOString().slice(0, 7)}.jsonl`
const isMonth = (name: string) => /^\d{4}-\d{2}\.jsonl$/.test(name)

/**
 * Every result, a line each in a file a month, only ever appended to. A result that is completed
 * later, by its picture at night, is written once more under its id; the last line counts.
 */
export class Results {
  /** The newest of each camera. */
  private newest = new Map<string, TechnicalResult>()
  private queue: Promise<unknown> = Promise.resolve()
  /** Lines that could not be understood. */
  damaged = 0
  /** Files that could not be read. */
  unreadable: string[] = []

  private constructor(private dir: string) {}

  /** Reads what there is, and goes on behind what cannot be read. */
  static async open(dir: string): Promise<Results> {
    const results = new Results(dir)
    const unreadable = (name: string) => void results.unreadable.push(name)
    const months = await results.months().catch(() => {
      unreadable(basename(dir))
      return []
    })
    for (const name of months)
      await results.read(name, (result) => results.remember(result)).catch(() => unreadable(name))
    return results
  }

  of(camera: string): TechnicalResult | null {
    return this.newest.get(camera) ?? null
  }

  all(): TechnicalResult[] {
    return [...this.newest.values()]
  }

  add(result: TechnicalResult): Promise<Result<undefined, 'disk-full' | 'not-writable'>> {
    const added = this.queue.then(() => this.append(result))
    this.queue = added
    return added
  }

  /** Of one camera, the newest first. Rejects when they cannot be read. */
  async history(camera: string): Promise<TechnicalResult[]> {
    const found = new Map<string, TechnicalResult>()
    for (const name of (await this.months()).reverse()) {
      const month = new Map<string, TechnicalResult>()
      await this.read(name, (result) => void month.set(result.id, result), camera)
      const sorted = [...month.values()].sort((a, b) => b.at - a.at)
      for (const result of sorted) if (!found.has(result.id)) found.set(result.id, result)
      if (found.size >= MOST) break
    }
    return [...found.values()].slice(0, MOST)
  }

  settled(): Promise<unknown> {
    return this.queue
  }

  private async append(result: TechnicalResult) {
    try {
      await appendLines(this.dir, fileOf(result.at), [JSON.stringify(result)])
    } catch (error) {
      return fail(writeFailure(error), (error as Error).message)
    }
    this.remember(result)
    return ok()
  }

  /** One that is completed late may have been overtaken by a newer one. */
  private remember(result: TechnicalResult): void {
    const now = this.newest.get(result.camera)
    if (!now || now.id === result.id || now.at <= result.at) this.newest.set(result.camera, result)
  }

  private async months(): Promise<string[]> {
    const names = await readdir(this.dir).catch((error) => {
      if (isMissing(error)) return []
      throw error
    })
    return names.filter(isMonth).sort()
  }

  private async read(name: string, each: (result: TechnicalResult) => void, camera?: string) {
    await readLines(join(this.dir, name), (text) => {
      // Most lines are of others: they are not worth parsing.
      if (camera !== undefined && !text.includes(JSON.stringify(camera))) return
      const result = parsed(text)
      if (!result) this.damaged++
      else if (camera === undefined || result.camera === camera) each(result)
    })
  }
}

function parsed(text: string): TechnicalResult | null {
  try {
    return TechnicalResult.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export const summaryOf = ({ id, camera, at, by, verdict, findings }: TechnicalResult) => {
  const of = (wanted: 'fail' | 'open') =>
    findings.flatMap(({ criterion, result }) => (result === wanted ? [criterion] : []))
  const summary: TechnicalSummary = {
    id,
    camera,
    at,
    by,
    verdict,
    failed: of('fail'),
    open: of('open'),
  }
  return summary
}
