import type { Catalogue } from '../vi'
import { bookmarks } from './bookmarks'
import { cameras } from './cameras'
import { common } from './common'
import { health } from './health'
import { notices } from './notices'
import { settings } from './settings'
import { shell } from './shell'
import { streams } from './streams'
import { wall } from './wall'

export const en: Catalogue = {
  bookmarks,
  cameras,
  common,
  health,
  notices,
  settings,
  shell,
  streams,
  wall,
}
