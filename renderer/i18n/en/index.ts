import type { Catalogue } from '../vi'
import { bookmarks } from './bookmarks'
import { cameras } from './cameras'
import { codes } from './codes'
import { common } from './common'
import { coverage } from './coverage'
import { documents } from './documents'
import { drawing } from './drawing'
import { evidence } from './evidence'
import { facilities } from './facilities'
import { facility } from './facility'
import { forwarding } from './forwarding'
import { health } from './health'
import { keymap } from './keymap'
import { layouts } from './layouts'
import { notices } from './notices'
import { onvif } from './onvif'
import { palette } from './palette'
import { ptz } from './ptz'
import { recording } from './recording'
import { replay } from './replay'
import { retention } from './retention'
import { screens } from './screens'
import { settings } from './settings'
import { shell } from './shell'
import { snapshots } from './snapshots'
import { streams } from './streams'
import { technical } from './technical'
import { tours } from './tours'
import { views } from './views'
import { violations } from './violations'
import { wall } from './wall'

export const en: Catalogue = {
  bookmarks,
  cameras,
  codes,
  common,
  coverage,
  documents,
  drawing,
  evidence,
  facilities,
  facility,
  forwarding,
  health,
  keymap,
  layouts,
  notices,
  onvif,
  palette,
  ptz,
  recording,
  replay,
  retention,
  screens,
  settings,
  shell,
  snapshots,
  streams,
  technical,
  tours,
  violations,
  views,
  wall,
}
