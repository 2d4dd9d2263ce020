import type { Alerts } from '../alerts'
import type { Options } from '../cli'
import type { Coverage } from '../coverage'
import type { Children, Incidents, Pages, Tally } from '../health'
import type { Layouts } from '../layouts'
import type { Privacy } from '../privacy'
import type { Ptz } from '../ptz'
import type { Ffmpeg, StreamServer } from '../streams'
import type { Tours } from '../tours'
import type { Views } from '../views'
import type { DutyDesk } from './duty'
import type { Engine } from './engine'
import type { Evidence } from './evidence'
import type { MeetingDesk } from './meeting'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Province } from './province'
import type { Registries } from './registries'
import type { SnapshotDesk } from './snapshots'
import type { Stores } from './stores'

/** Everything that runs, once it runs. */
export interface Parts extends Stores {
  profile: Profile
  options: Options
  notices: Notices
  registries: Registries
  layouts: Layouts
  engine: Engine
  evidence: Evidence
  province: Province
  duty: DutyDesk
  meeting: MeetingDesk
  privacy: Privacy
  snapshots: SnapshotDesk
  coverage: Coverage
  alerts: Alerts
  tours: Tours
  views: Views
  server: StreamServer
  ptz: Ptz
  /** Writes what could not be written before. */
  flush(): Promise<void>
  ffmpeg(): Ffmpeg | null
}

/** How the station is; counts since it started. */
export interface OwnHealth {
  children: Children
  tally: Tally
  incidents: Incidents
  pages: Pages
}
