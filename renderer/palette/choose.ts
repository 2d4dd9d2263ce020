import { openRoom } from '../components/rooms'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { runCommand } from './commands'
import { type Item, keyOf } from './item'

/** The wall, as this feature needs it. */
export interface PaletteWall {
  /** The cell that the next camera goes into, as it changes. */
  useTarget: () => number
  put: (camera: string) => void
  /** And selects the cell for the next one. */
  putAndGoOn: (camera: string) => void
  putEnlarged: (camera: string) => void
  showFacility: (code: string) => void
}

/** `on`: the palette stays for the next one. */
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

const onWall = ({ kind }: Item) => kind !== 'command'

/** @param close gives the focus back at once: many commands are about what has it, or move it */
export function choose(item: Item, how: How, wall: PaletteWall, close: () => void) {
  remember(item)
  if (onWall(item)) openRoom('wall')
  if (item.kind !== 'camera' || how !== 'on') close()
  if (item.kind === 'camera') putCamera(item.id, how, wall)
  else if (item.kind === 'facility') wall.showFacility(item.id)
  else if (item.kind === 'scene') void settle(api.layouts.applyScene(item.id).then(asOutcome))
  else if (item.kind === 'layout') void settle(api.wall.setLayout(item.id))
  else if (item.kind === 'tour') void settle(api.tours.start({ tour: item.id }))
  else if (item.kind === 'command') runCommand(item.id)
}

const asOutcome = (reply: Awaited<ReturnType<typeof api.layouts.applyScene>>) =>
  reply.status === 'done' ? { status: 'done' as const } : reply
