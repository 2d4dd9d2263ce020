import { z } from 'zod'
import type { Sum } from './account'

const Time = z.number().int().min(0)
const Id = z.string().min(1).max(64)

/**
 * Seconds of one hour. Cameras are numbers of a table that `names` fills; another `table` begins
 * with none. Equal ones stand together: `[seconds, seconds before `at` that it was last seen, cameras]`.
 */
const SeenLine = z.object({
  at: Time,
  hour: Time,
  table: z.number().int(),
  names: z.record(z.string(), Id).optional(),
  seen: z.array(z.tuple([z.number().int().min(1), Time, z.array(Time)])),
})
/** All that is known when a day begins: camera, known since, last seen or 0. */
const StateLine = z.object({ at: Time, state: z.array(z.tuple([Id, Time, Time])) })
/** Cameras that were not known before. */
const KnownLine = z.object({ at: Time, known: z.array(Id) })

const Line = z.union([SeenLine, StateLine, KnownLine])

/** What a line says. Times in ms since 1970. */
export type Entry =
  | { kind: 'seen'; hour: number; cameras: { camera: string; seconds: number; last: number }[] }
  | { kind: 'state'; cameras: { camera: string; known: number; seen: number }[] }
  | { kind: 'known'; at: number; cameras: string[] }

export const stateLine = (at: number, state: [string, number, number][]): string =>
  JSON.stringify({ at, state })

export const knownLine = (at: number, known: string[]): string => JSON.stringify({ at, known })

/** Turns sums into lines. A table holds for one hour: a damaged line costs its names no longer. */
export class Writer {
  private table = 0
  private hour = -1
  private numbers = new Map<string, number>()

  line(at: number, hour: number, sums: ReadonlyMap<string, Sum>): string {
    if (hour !== this.hour) this.renew(at, hour)
    const names: Record<string, string> = {}
    const groups = new Map<string, [number, number, number[]]>()
    for (const [camera, { ms, last }] of sums) {
      const seconds = ms / 1000
      const ago = Math.max(0, Math.round((at - last) / 1000))
      const key = `${seconds}/${ago}`
      const group = groups.get(key) ?? [seconds, ago, []]
      group[2].push(this.numberOf(camera, names))
      groups.set(key, group)
    }
    const named = Object.keys(names).length > 0 ? { names } : {}
    return JSON.stringify({ at, hour, table: this.table, ...named, seen: [...groups.values()] })
  }

  /** What was written last may not be there: nothing builds on it. */
  reset(): void {
    this.hour = -1
  }

  private renew(at: number, hour: number): void {
    this.hour = hour
    this.table = Math.max(at, this.table + 1)
    this.numbers.clear()
  }

  private numberOf(camera: string, names: Record<string, string>): number {
    let number = this.numbers.get(camera)
    if (number === undefined) {
      number = this.numbers.size
      this.numbers.set(camera, number)
      names[number] = camera
    }
    return number
  }
}

/** Understands the lines of one file, in their order. */
export class Reader {
  /** Lines that could not be understood, whole or in part. */
  damaged = 0
  private table = 0
  private names = new Map<number, string>()

  /** Null when there is nothing to understand. */
  read(text: string): Entry | null {
    const line = Line.safeParse(parsed(text)).data
    if (!line) {
      this.damaged++
      return null
    }
    if ('known' in line) return { kind: 'known', at: line.at, cameras: line.known }
    if ('seen' in line) return this.seen(line)
    const cameras = line.state.map(([camera, known, seen]) => ({ camera, known, seen }))
    return { kind: 'state', cameras }
  }

  private seen({ at, hour, table, names, seen }: z.infer<typeof SeenLine>): Entry {
    if (table !== this.table) this.names.clear()
    this.table = table
    for (const [number, camera] of Object.entries(names ?? {}))
      this.names.set(Number(number), camera)
    const cameras = seen.flatMap(([seconds, ago, numbers]) =>
      numbers.flatMap((number) => {
        const camera = this.names.get(number)
        return camera ? { camera, seconds, last: at - ago * 1000 } : []
      }),
    )
    const told = seen.reduce((sum, [, , numbers]) => sum + numbers.length, 0)
    if (cameras.length < told) this.damaged++
    return { kind: 'seen', hour, cameras }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
