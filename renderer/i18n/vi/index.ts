import { bookmarks } from './bookmarks'
import { cameras } from './cameras'
import { common } from './common'
import { health } from './health'
import { notices } from './notices'
import { settings } from './settings'
import { shell } from './shell'
import { streams } from './streams'
import { wall } from './wall'

/** The catalogue that others are measured by: a key missing in one of them does not compile. */
export const vi = { bookmarks, cameras, common, health, notices, settings, shell, streams, wall }
export type Catalogue = typeof vi
