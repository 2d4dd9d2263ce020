import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../../storage'

/** Names of the months' files, `2026-11.jsonl`, oldest first. Rejects when `dir` is unreadable. */
export async function shardsOf(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).sort()
}

export interface Shard {
  /** Complete lines, without their newlines. */
  lines: string[]
  /** What follows the last newline: empty unless a write was cut off. */
  rest: Buffer
}

/** @param size bytes that are read; all of them when it is not given */
export async function readShard(dir: string, name: string, size?: number): Promise<Shard> {
  const bytes = (await readFile(join(dir, name))).subarray(0, size)
  const end = bytes.lastIndexOf(0x0a) + 1
  const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
  return { lines, rest: bytes.subarray(end) }
}
