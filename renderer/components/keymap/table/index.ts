import type { Action } from '../action'
import { accountActions } from './accounts'
import { appActions } from './app'
import { coverageActions } from './coverage'
import { dashboardActions } from './dashboard'
import { layoutActions } from './layouts'
import { momentActions } from './moments'
import { outageActions } from './outages'
import { placeActions } from './place'
import { presenterActions } from './presenter'
import { programmeActions } from './programmes'
import { ptzActions } from './ptz'
import { replayActions } from './replay'
import { reportActions } from './reports'
import { roomActions } from './rooms'
import { screenActions } from './screens'
import { shiftActions } from './shifts'
import { technicalActions } from './technical'
import { tourActions } from './tours'
import { uptimeActions } from './uptime'
import { viewActions } from './view'
import { wallActions } from './wall'

/** Everything that a key does, with the keys of the product. Texts: `keymap.actions` of the catalogues. */
export const ACTIONS = {
  ...wallActions,
  ...placeActions,
  ...momentActions,
  ...replayActions,
  ...ptzActions,
  ...reportActions,
  ...roomActions,
  ...viewActions,
  ...presenterActions,
  ...programmeActions,
  ...coverageActions,
  ...dashboardActions,
  ...layoutActions,
  ...outageActions,
  ...screenActions,
  ...shiftActions,
  ...technicalActions,
  ...tourActions,
  ...uptimeActions,
  ...appActions,
  ...accountActions,
}

export type ActionId = keyof typeof ACTIONS

export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[]

export const actionBy = (id: ActionId): Action => ACTIONS[id]
