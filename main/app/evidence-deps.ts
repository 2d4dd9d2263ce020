import type { Camera, ClockMeasure, Facility, StreamStatus } from '../../preload/contract'
import type { Broadcast } from '../ipc'
import type { Privacy } from '../privacy'
import type { Ffmpeg } from '../streams'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Stores } from './stores'

export interface EvidenceDeps
  extends Pick<Stores, 'log' | 'vault' | 'settings' | 'operator' | 'accounts'> {
  profile: Profile
  notices: Notices
  privacy: Pick<Privacy, 'areas'>
  broadcast: Broadcast
  /** Those of the station, never the demo's. */
  registered(): { cameras: Camera[]; facilities: Facility[] }
  statuses(): StreamStatus[]
  ffmpeg(): Ffmpeg | null
  /** Of a camera, when it was last measured. */
  cameraClock(camera: string): ClockMeasure | null
}
