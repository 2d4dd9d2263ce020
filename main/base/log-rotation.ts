import { copyFileSync, renameSync } from 'node:fs'
import { join, parse } from 'node:path'

/** Moves `main.log` to `main.1.log`, that to `main.2.log`…; `kept` files in all. */
export function rotate(full: { path: string; clear(): boolean }, kept: number): void {
  const { dir, name, ext } = parse(full.path)
  const numbered = (n: number) => (n ? join(dir, `${name}.${n}${ext}`) : full.path)
  for (let n = kept - 2; n > 0; n--) attempt(() => renameSync(numbered(n), numbered(n + 1)))
  if (attempt(() => renameSync(full.path, numbered(1)))) return
  // Windows does not rename a file that a viewer holds open.
  attempt(() => copyFileSync(full.path, numbered(1)))
  full.clear()
}

function attempt(step: () => void): boolean {
  try {
    step()
    return true
  } catch {
    return false
  }
}
