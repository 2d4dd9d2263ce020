import type { Handlers, ScreenId, StreamStatus } from '../../preload/contract'
import type { Coverage } from '../coverage'
import type { Broadcast } from '../ipc'
import type { Ffmpeg } from '../streams'
import type { Engine } from './engine'
import type { Evidence } from './evidence'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Province } from './province'
import type { Registries } from './registries'
import type { Stores } from './stores'

export interface DutyDeps extends Stores {
  profile: Profile
  notices: Notices
  registries: Registries
  broadcast: Broadcast
  engine: Engine
  evidence: Evidence
  coverage: Coverage
  province: Province
  ffmpeg(): Ffmpeg | null
  isOpen(screen: ScreenId): boolean
}

/** Features that this desk answers for. */
type Features = never

/** Day and night: who watches, what is down, what is written down of it and reported. */
export class DutyDesk {
  private constructor(readonly deps: DutyDeps) {}

  /** Once there are streams. */
  static async open(deps: DutyDeps): Promise<DutyDesk> {
    return new DutyDesk(deps)
  }

  handlers(): Pick<Handlers, Features> {
    return {}
  }

  stream(_status: StreamStatus): void {}

  /** Facilities or cameras are others, or another world is shown. */
  refresh(): void {}

  /** Before the streams end. */
  async close(): Promise<void> {}
}
