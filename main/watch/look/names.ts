import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

/** Ms that an address is taken for right, that a name is waited for. */
const FRESH = 60_000
const LIMIT = 5000
/** A resolver that is out of reach holds one of Node's four threads. */
const AT_ONCE = 2

interface Found {
  address: string | null
  at: number
}

/** Addresses of names, looked up seldom: few cameras have one. */
export class Names {
  private found = new Map<string, Found>()
  private asking = new Map<string, Promise<string | null>>()
  private running = 0
  private queue: (() => void)[] = []

  constructor(
    private now: () => number,
    private resolve: (host: string) => Promise<string> = async (host) =>
      (await lookup(host)).address,
  ) {}

  /** Null when nobody knows it, or not in time. */
  async address(host: string): Promise<string | null> {
    if (isIP(host)) return host
    const known = this.found.get(host)
    if (known && Math.abs(this.now() - known.at) < FRESH) return known.address
    const asked = this.asking.get(host) ?? this.ask(host)
    this.asking.set(host, asked)
    return Promise.race([asked, after(LIMIT)])
  }

  private async ask(host: string): Promise<string | null> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.queue.push(go))
    this.running++
    const address = await this.resolve(host).catch(() => null)
    this.running--
    this.queue.shift()?.()
    this.asking.delete(host)
    this.found.set(host, { address, at: this.now() })
    return address
  }
}

/** Does not keep the process. */
const after = (ms: number) =>
  new Promise<null>((resolve) => setTimeout(() => resolve(null), ms).unref())
