import type { Clock } from '../base/clock'

/** By name, what was found of them within `most` ms: for a hundred dead cameras nobody waits. */
export async function gather(
  names: readonly string[],
  find: (name: string) => Promise<string | null>,
  clock: Clock,
  most: number,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const all = names.map(async (name) => {
    const path = await find(name).catch(() => null)
    if (path) found[name] = path
  })
  await new Promise<void>((resolve) => {
    const timer = clock.setTimeout(resolve, most)
    void Promise.all(all).then(() => {
      clock.clearTimeout(timer)
      resolve()
    })
  })
  return { ...found }
}
