import { networkInterfaces } from 'node:os'

/** Ms: asked once a second, and it costs a walk through all devices. */
const AGAIN = 5_000

/**
 * Whether this machine has a network. A machine that never had one (as it is tried out) misses none.
 * @param devices what the machine has, for tests
 */
export function ownNetwork(
  now: () => number,
  devices: () => ReturnType<typeof networkInterfaces> = networkInterfaces,
): () => boolean {
  let had = false
  let has = true
  let asked = Number.NEGATIVE_INFINITY
  return () => {
    if (Math.abs(now() - asked) < AGAIN) return has || !had
    asked = now()
    has = Object.values(devices()).some((list) => list?.some(({ internal }) => !internal))
    had ||= has
    return has || !had
  }
}
