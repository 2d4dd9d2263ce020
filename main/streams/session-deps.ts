import type { Encoder, StreamReason } from '../../preload/contract'
import type { Account } from './accounts'
import type { Plan } from './arguments'
import type { Launch, Spawner } from './process'
import type { RecoveryDeps } from './recovery'
import type { ScheduleDeps } from './schedule'
import type { StatusDeps } from './status'
import type { Batch } from './ts-reader'

export interface SessionDeps extends StatusDeps, RecoveryDeps, ScheduleDeps {
  spawn: Spawner
  /** What to run, or why nothing can be run. */
  launch(plan: Plan): Launch | StreamReason
  /** A run has its first frame; viewers of the last run must start anew. */
  begun(): void
  frames(batch: Batch, tables: Buffer[]): void
  /** The same for what the camera sends, where that comes beside what is shown. */
  originalBegun?(): void
  originals?(batch: Batch, tables: Buffer[]): void
  /** Hardware failed with this stream, which goes on with software. */
  encoderFailed?(encoder: Encoder, said: string[]): void
  account: Account
}
