import type { Action } from '../action'
import { appActions } from './app'
import { coverageActions } from './coverage'
import { layoutActions } from './layouts'
import { momentActions } from './moments'
import { placeActions } from './place'
import { ptzActions } from './ptz'
import { replayActions } from './replay'
import { roomActions } from './rooms'
import { screenActions } from './screens'
import { technicalActions } from './technical'
import { tourActions } from './tours'
import { viewActions } from './view'
import { wallActions } from './wall'

/** Everything that a key does, with the keys of the product. Texts: `keymap.actions` of the catalogues. */
export const ACTIONS = {
  ...wallActions,
  ...placeActions,
  ...momentActions,
  ...replayActions,
  ...ptzActions,
  ...roomActions,
  ...viewActions,
  ...coverageActions,
  ...layoutActions,
  ...screenActions,
  ...technicalActions,
  ...tourActions,
  ...appActions,
}

export type ActionId = keyof typeof ACTIONS

export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[]

export const actionBy = (id: ActionId): Action => ACTIONS[id]
