import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Refused, SceneId } from '../../preload/contract'
import { api } from '../state'
import { layoutRefusal } from './layout-words'

const SAID = 'scene-said'
/** Enough to begin with. */
const NAMED = 8

/** Puts a scene onto the wall of this window, and says which of its cameras there are not. */
export async function applyScene(id: SceneId): Promise<boolean> {
  notifications.hide(SAID)
  const broken = (): Refused => ({ status: 'refused', reason: 'error' })
  const reply = await api.layouts.applyScene(id).catch(broken)
  if (reply.status === 'refused') say(layoutRefusal(reply))
  else if (reply.missing.length > 0) say(i18next.t('layouts.scene.missing', codesOf(reply.missing)))
  return reply.status === 'done'
}

const say = (message: string) =>
  notifications.show({ id: SAID, color: 'doubtful', autoClose: 10_000, message })

/** `count` of them, and the first ones by name. */
export function codesOf(codes: readonly string[]): { count: number; codes: string } {
  const more = codes.length > NAMED ? ` … (+${codes.length - NAMED})` : ''
  return { count: codes.length, codes: codes.slice(0, NAMED).join(', ') + more }
}
