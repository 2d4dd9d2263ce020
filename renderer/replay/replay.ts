import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { ReplayRefusal, ReplaySpan } from '../../preload/contract'
import { maskBitmap, type Picture } from '../components/player'
import { type Shot, tileElement } from '../components/shot'
import { allAreas, api, areasFor, usePrivacy } from '../state'
import { fetchExcerpt } from './excerpt'
import type { ReplayAct } from './keys'
import { ReplayPlayer } from './player'
import { screen } from './screen'
import { type ReplayMoment, useReplay } from './store'

const { getState, setState } = useReplay

let player: ReplayPlayer | null = null
/** What is looked at must not go meanwhile: the ring is told this often, in ms. */
const KEEP = 15_000
let keeping: ReturnType<typeof setInterval> | undefined
let forget = () => {}

/** Shows a tile's past; `back` ms before now. */
function open(shot: Shot, back: number): void {
  close()
  const mine: ReplayPlayer = new ReplayPlayer(shot.camera, shot.quality, {
    ...{ now: () => Date.now(), held, excerpt: fetchExcerpt },
    paint: (frame) => screen.paint(frame, areasFor(shot.camera)),
    changed: (view) => {
      if (mine === player) setState({ open: { shot, view } })
    },
    ended: (why) => {
      if (mine !== player) return
      close()
      if (why !== 'live') complain(why)
    },
  })
  player = mine
  setState({ open: { shot, view: mine.view } })
  const keep = () =>
    void api.replay.keep({ camera: shot.camera, at: mine.view.shown || Date.now() })
  keeping = setInterval(keep, KEEP)
  keep()
  forget = usePrivacy.subscribe(() => mine.again())
  void mine.open(back)
}

async function held(camera: string): Promise<readonly ReplaySpan[] | ReplayRefusal | 'error'> {
  const reply = await api.replay.held({ camera }).catch(() => null)
  if (!reply) return 'error'
  return reply.status === 'done' ? reply.streams : (reply.reason as ReplayRefusal)
}

/** Back to the present, which went on all the time. */
export function close(): void {
  if (!player) return
  player.close()
  player = null
  clearInterval(keeping)
  forget()
  void api.replay.leave()
  setState({ open: null })
}

/** Of the tile that shows its past, or of the one that is to. */
export function act(what: ReplayAct, shot: Shot | null): void {
  const now = getState().open
  const isOpen = now !== null && (shot === null || now.shot.cell === shot.cell)
  if (isOpen && player) inside(player, what)
  else if (what.act === 'step' && shot) open(shot, -what.by)
  else if (what.act === 'step') hint('noTile')
}

function inside(replay: ReplayPlayer, what: ReplayAct): void {
  if (what.act === 'step') replay.step(what.by)
  if (what.act === 'frame') void replay.frame(what.by)
  if (what.act === 'turn') replay.turn()
  if (what.act === 'speed') replay.speed(what.speed)
  if (what.act === 'live') leave()
}

function leave(): void {
  const cell = getState().open?.shot.cell
  close()
  if (cell !== undefined) tileElement(cell)?.focus()
}

/**
 * What a tile shows of the past, so that this is what is marked; it stands still then. Null for a
 * tile that shows the present.
 */
export function replayMoment(cell: number): ReplayMoment | null {
  const { open: now } = getState()
  if (!player || !now || now.shot.cell !== cell || now.view.shown === 0) return null
  player.turn(false)
  return { quality: player.quality, at: Math.round(now.view.shown) }
}

/** The picture of that moment, as large as it is, its privacy areas covered; to be closed. */
export async function replayPicture(cell: number): Promise<Picture | null> {
  const past = replayMoment(cell)
  const { open: now } = getState()
  if (!past || !now) return null
  const { width, height } = screen.canvas
  const image = maskBitmap(screen.canvas, { width, height }, allAreas(now.shot.camera))
  return { image, width, height, ...past, old: false }
}

const HINT = 'replay-hint'

function hint(text: 'noTile' | ReplayRefusal | 'error', color?: string): void {
  notifications.hide(HINT)
  notifications.show({
    ...{ id: HINT, message: i18next.t(`replay.refused.${text}`), autoClose: 5000 },
    ...(color && { color, title: i18next.t('replay.nothing') }),
  })
}

const complain = (why: ReplayRefusal | 'error') => hint(why, 'doubtful')
