import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isMissing } from '../../storage'
import { Tally } from './tally'

const Round = z.number().int().min(0)

/** What became of one camera in one round. */
const Shot = z.object({
  round: Round,
  camera: z.string(),
  /** When the picture was taken, in ms since 1970. */
  at: z.number(),
  /** Name of the small copy. */
  thumb: z.string().regex(/^[\w-]+\.jpg$/),
})
const Missed = z.object({ round: Round, camera: z.string(), reason: z.string() })
/** No camera was asked in these rounds. */
const Gap = z.object({ first: Round, last: Round, reason: z.string() })

const Line = z.union([Shot, Missed, Gap])
export type Line = z.infer<typeof Line>

/**
 * One series' past: lines that are appended, synced and never changed. Only their count is kept in
 * memory: a series of the whole wall may go on for weeks.
 */
export class Journal {
  readonly tally: Tally

  private constructor(
    private path: string,
    cameras: string[],
  ) {
    this.tally = new Tally(cameras)
  }

  /** A last line that power cut off tells nothing, and is left where it is. */
  static async open(path: string, cameras: string[]): Promise<Journal> {
    const journal = new Journal(path, cameras)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => {})
    const text = await textOf(path)
    for (const line of linesIn(text)) journal.tally.add(line)
    if (text && !text.endsWith('\n')) await journal.write('\n')
    return journal
  }

  /** Counted first: a disk that is full must not make a round happen twice. */
  async add(...lines: Line[]): Promise<void> {
    for (const line of lines) this.tally.add(line)
    await this.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }

  async read(): Promise<Line[]> {
    return linesIn(await textOf(this.path))
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true })
  }

  private async write(text: string): Promise<void> {
    const file = await open(this.path, 'a', 0o600)
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
  }
}

const textOf = (path: string) =>
  readFile(path, 'utf8').catch((error) => {
    if (isMissing(error)) return ''
    throw error
  })

const linesIn = (text: string): Line[] => text.split('\n').flatMap((line) => lineIn(line) ?? [])

function lineIn(text: string): Line | null {
  try {
    return Line.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Notes that nobody was asked, up to the round `last`. */
export async function skip(journal: Journal, last: number, cameras: number): Promise<void> {
  const reason = 'not-running'
  const round = journal.tally.past
  if (round > last) return
  const open = journal.tally.open(round)
  const half = open.length < cameras
  if (half) await journal.add(...open.map((camera) => ({ round, camera, reason })))
  const first = half ? round + 1 : round
  if (first <= last) await journal.add({ first, last, reason })
}
