import type { AuditCheck } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { CustodyLog } from '../evidence'

export interface CheckingDeps {
  custody: Pick<CustodyLog, 'check'>
  clock: Clock
  changed(state: AuditCheck): void
}

/** Ms between two pushes of how far it is. */
const PACE = 200

/** The chain of the log, checked when somebody asks, one time at a time. */
export class Checking {
  state: AuditCheck = { state: 'idle' }
  private running: Promise<AuditCheck> | null = null
  private told = 0

  constructor(private deps: CheckingDeps) {}

  /** Also for who asks while it runs. */
  check(): Promise<AuditCheck> {
    this.running ??= this.run().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async run(): Promise<AuditCheck> {
    const { custody, clock } = this.deps
    this.become({ state: 'working', share: 0 })
    try {
      const verdict = await custody.check((share) => this.progress(share))
      const at = clock.now()
      if (!verdict.ok) return this.become({ state: 'broken', at, ...verdict.finding })
      const { records, repairs, fingerprint } = verdict.value
      return this.become({ state: 'sound', at, records, repairs: repairs.length, fingerprint })
    } catch (error) {
      this.become({ state: 'idle' })
      throw error
    }
  }

  private progress(share: number): void {
    const now = performance.now()
    if (now - this.told < PACE) return
    this.told = now
    this.become({ state: 'working', share })
  }

  private become(state: AuditCheck): AuditCheck {
    this.state = state
    this.deps.changed(state)
    return state
  }
}
