import type { Catalogue } from '../vi'
import { bookmarks } from './bookmarks'
import { cameras } from './cameras'
import { codes } from './codes'
import { common } from './common'
import { coverage } from './coverage'
import { drawing } from './drawing'
import { evidence } from './evidence'
import { health } from './health'
import { keymap } from './keymap'
import { layouts } from './layouts'
import { notices } from './notices'
import { palette } from './palette'
import { ptz } from './ptz'
import { recording } from './recording'
import { replay } from './replay'
import { retention } from './retention'
import { settings } from './settings'
import { shell } from './shell'
import { snapshots } from './snapshots'
import { streams } from './streams'
import { violations } from './violations'
import { views } from './views'
import { wall } from './wall'

export const en: Catalogue = {
  bookmarks,
  cameras,
  codes,
  common,
  coverage,
  drawing,
  evidence,
  health,
  keymap,
  layouts,
  notices,
  palette,
  ptz,
  recording,
  replay,
  retention,
  settings,
  shell,
  snapshots,
  streams,
  violations,
  views,
  wall,
}
