import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** More GPUs than these are not asked. */
const MOST = 4

/** The render nodes of this machine, in order: one for each GPU. Empty where there is none. */
export async function renderNodes(dir = '/dev/dri'): Promise<string[]> {
  const names = await readdir(dir).catch(() => [])
  const number = (name: string) => Number(name.slice('renderD'.length))
  const nodes = names.filter((name) => /^renderD\d+$/.test(name))
  return nodes
    .sort((a, b) => number(a) - number(b))
    .slice(0, MOST)
    .map((name) => join(dir, name))
}
