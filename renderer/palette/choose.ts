import { openRoom } from '../components/rooms'
import { applyScene } from '../components/scenes'
import { settle } from '../components/settle'
import { api, showScreen, useShared } from '../state'
import { runCommand } from './commands'
import { type Item, keyOf } from './item'

/** The wall, as this feature needs it. */
export interface PaletteWall {
  /** The cell that the next camera goes into, as it changes. */
  useTarget: () => number
  target: () => number
  put: (camera: string) => void
  /** And selects the cell for the next one. */
  putAndGoOn: (camera: string) => void
  putEnlarged: (camera: string) => void
  showFacility: (code: string) => void
  /** All that is known of it, in its room. */
  openFacility: (code: string) => void
  /** The selected tile gets the focus. */
  focus: () => void
}

/** `on`: the palette stays for the next one; a facility is opened in its room. */
export type How = 'plain' | 'on' | 'enlarged'

const MOST = 20

function remember(item: Item) {
  const key = keyOf(item)
  const { chosen } = useShared.getState().settings
  void settle(
    api.app.set({ chosen: [key, ...chosen.filter((each) => each !== key)].slice(0, MOST) }),
  )
}

function putCamera(id: string, how: How, wall: PaletteWall) {
  if (how === 'on') wall.putAndGoOn(id)
  else if (how === 'enlarged') wall.putEnlarged(id)
  else wall.put(id)
}

const onWall = ({ kind }: Item, how: How) =>
  kind !== 'command' && !(kind === 'facility' && how === 'on')

/** @param close gives the focus back at once: many commands are about what has it, or move it */
export function choose(item: Item, how: How, wall: PaletteWall, close: () => void) {
  remember(item)
  if (onWall(item, how)) openRoom('wall')
  const isPut = item.kind === 'camera' || item.kind === 'panel'
  if (!isPut || how !== 'on') close()
  if (isPut) putCamera(item.id, how, wall)
  else if (item.kind === 'facility') (how === 'on' ? wall.openFacility : wall.showFacility)(item.id)
  else if (item.kind === 'scene') void applyScene(item.id)
  else if (item.kind === 'layout') void settle(api.wall.setLayout(item.id))
  else if (item.kind === 'tour') startTour(item.id, wall)
  else if (item.kind === 'screen') void showThe(item.id)
  else runCommand(item.id)
}

/** A tour in one cell runs where the next camera would go. */
function startTour(tour: string, wall: PaletteWall) {
  const inCell = useShared.getState().tours.some(({ id, kind }) => id === tour && kind === 'cell')
  void settle(api.tours.start({ tour, ...(inCell && { cell: wall.target() }) }))
}

async function showThe(screen: string) {
  if (await settle(api.screens.show(screen))) showScreen(screen)
}
