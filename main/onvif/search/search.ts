import type { NetworkInterfaceInfo } from 'node:os'
import type { FoundRow, SearchInput, SearchProgress } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import { addressesIn, type RangeReason } from '../discovery/range'
import { baseOf } from '../sources/json'
import { channelsOf, namesChannels } from '../sources/recorder'
import { PORTS, type ServerKind } from '../sources/servers'
import type { Kept, ReadUrl, RowSecrets } from './rows'
import { type Run, runDevices, runNetwork, runRecorder, runServer } from './runs'

export interface SearchDeps {
  clock: Clock
  interfaces(): NodeJS.Dict<NetworkInterfaceInfo[]>
  /** Rows that are new or changed. */
  changed(told: { progress: SearchProgress; rows: FoundRow[] }): void
  read: ReadUrl
  /** Told of every password, so that no log shows it. */
  announce(password: string): void
}

export type StartReason = RangeReason | 'address-invalid' | 'channels-none' | 'pattern-number'

const GATHER_MS = 150

/** The station's one search: another one takes its place, and what it found. */
export class Search {
  private progress: SearchProgress = { id: 0, running: false, done: 0, total: 0, trouble: null }
  private rows = new Map<string, Kept>()
  private fresh = new Map<string, FoundRow>()
  private waiting = false
  private ended = new AbortController()

  constructor(private deps: SearchDeps) {}

  state() {
    return { progress: this.progress, rows: [...this.rows.values()].map(({ row }) => row) }
  }

  /** Its number; `detail` of a failure is what could not be read. */
  start(input: SearchInput): Result<number, StartReason> {
    const work = this.workOf(input)
    if (!work.ok) return work
    this.ended.abort()
    this.ended = new AbortController()
    this.rows.clear()
    this.fresh.clear()
    if (input.password) this.deps.announce(input.password)
    const id = this.progress.id + 1
    this.progress = { id, running: true, done: 0, total: 0, trouble: null }
    this.tell()
    void this.follow(work.value, this.ended.signal)
    return ok(id)
  }

  stop(): void {
    this.ended.abort()
    for (const { row, secrets } of this.rows.values())
      if (row.state === 'reading')
        this.put({ row: { ...row, state: 'failed', reason: 'stopped' }, secrets })
    this.tell({ running: false })
  }

  /** Null for a row of another search, or one that is not ready. */
  find(search: number, key: string): { row: FoundRow; secrets: RowSecrets } | null {
    const { row, secrets } = this.rows.get(key) ?? {}
    if (search !== this.progress.id || !row || !secrets) return null
    return row.state === 'ready' ? { row, secrets } : null
  }

  private workOf(input: SearchInput): Result<(run: Run) => Promise<void>, StartReason> {
    if (input.kind === 'network') return ok((run) => runNetwork(run, input))
    if (input.kind === 'range') {
      const addresses = addressesIn(input.range)
      return addresses.ok ? ok((run) => runDevices(run, addresses.value, input)) : addresses
    }
    if (input.kind === 'recorder') {
      const channels = channelsOf(input)
      if (channels.length === 0) return fail('channels-none')
      if (!this.deps.read(channels[0]?.main.url ?? '')) return fail('address-invalid')
      if (!namesChannels(input)) return fail('pattern-number')
      return ok((run) => runRecorder(run, channels, input))
    }
    const kind: ServerKind = input.kind
    const base = baseOf(input.address, PORTS[kind])
    if (!base) return fail('address-invalid', input.address.slice(0, 60))
    return ok((run) => runServer(run, { ...input, kind, base }))
  }

  private async follow(work: (run: Run) => Promise<void>, ended: AbortSignal): Promise<void> {
    const current = () => !ended.aborted
    const { deps } = this
    try {
      await work({
        ...{ deps, ended },
        put: (kept) => current() && this.put(kept),
        tell: (change) => current() && this.tell(change),
        done: () => current() && this.tell({ done: this.progress.done + 1 }),
        found: (more) => current() && this.tell({ total: this.progress.total + more }),
      })
    } finally {
      if (current()) this.tell({ running: false })
    }
  }

  private put(kept: Kept): void {
    this.rows.set(kept.row.key, kept)
    this.fresh.set(kept.row.key, kept.row)
    this.tell()
  }

  private tell(change: Partial<SearchProgress> = {}): void {
    this.progress = { ...this.progress, ...change }
    if (this.waiting) return
    this.waiting = true
    this.deps.clock.setTimeout(() => {
      this.waiting = false
      const rows = [...this.fresh.values()]
      this.fresh.clear()
      this.deps.changed({ progress: this.progress, rows })
    }, GATHER_MS)
  }
}
