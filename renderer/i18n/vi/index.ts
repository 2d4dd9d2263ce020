import { accounts } from './accounts'
import { audit } from './audit'
import { backup } from './backup'
import { bookmarks } from './bookmarks'
import { cameras } from './cameras'
import { codes } from './codes'
import { common } from './common'
import { coverage } from './coverage'
import { dashboard } from './dashboard'
import { documents } from './documents'
import { drawing } from './drawing'
import { duty } from './duty'
import { evidence } from './evidence'
import { facilities } from './facilities'
import { facility } from './facility'
import { forwarding } from './forwarding'
import { health } from './health'
import { keymap } from './keymap'
import { layouts } from './layouts'
import { notices } from './notices'
import { onvif } from './onvif'
import { outages } from './outages'
import { palette } from './palette'
import { preflight } from './preflight'
import { presenter } from './presenter'
import { privacy } from './privacy'
import { programmes } from './programmes'
import { ptz } from './ptz'
import { recording } from './recording'
import { replay } from './replay'
import { reports } from './reports'
import { retention } from './retention'
import { screens } from './screens'
import { settings } from './settings'
import { shell } from './shell'
import { shifts } from './shifts'
import { snapshots } from './snapshots'
import { stage } from './stage'
import { streams } from './streams'
import { technical } from './technical'
import { tours } from './tours'
import { uptime } from './uptime'
import { views } from './views'
import { violations } from './violations'
import { wall } from './wall'

/** The catalogue that others are measured by: a key missing in one of them does not compile. */
export const vi = {
  accounts,
  audit,
  backup,
  bookmarks,
  cameras,
  codes,
  common,
  coverage,
  dashboard,
  documents,
  drawing,
  duty,
  evidence,
  facilities,
  facility,
  forwarding,
  health,
  keymap,
  layouts,
  notices,
  onvif,
  outages,
  palette,
  preflight,
  presenter,
  privacy,
  programmes,
  ptz,
  recording,
  replay,
  reports,
  retention,
  screens,
  settings,
  shell,
  shifts,
  snapshots,
  stage,
  streams,
  technical,
  tours,
  uptime,
  views,
  violations,
  wall,
}
export type Catalogue = typeof vi
