import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { MaintenancePlan, PlanEffect, Refused } from '../../../preload/contract'
import { dateOf } from '../../components/time'
import { UndoMessage } from '../../components/undo-message'
import { api } from '../../state'
import { timeText } from '../words'

const NOTICE = 'maintenance-said'
const UNDO_MS = 15_000

/** What takes the last change back; null when that was long ago. */
let latest: string | null = null

const broken = (): Refused => ({ status: 'refused', reason: 'error' })
const t = i18next.t.bind(i18next)

const say = (message: string, color?: string) =>
  notifications.show({
    ...{ id: NOTICE, position: 'top-right', message, autoClose: color ? false : 5000 },
    ...(color ? { color } : {}),
  })

/** Why nothing was done, and what to do. */
export function whyNot({ reason }: Refused): string {
  const key: string = `uptime.maintenance.refused.${reason}`
  const other = `common.notDone.reasons.${reason}`
  if (i18next.exists(key)) return t(key as 'uptime.maintenance.refused.plan-gone')
  return t(i18next.exists(other) ? (other as 'common.notDone.text') : 'common.notDone.text')
}

/** Which figures are others now. */
function effectWords({ from, to, plannedMs, downMs }: PlanEffect): string {
  if (from === null || to === null) return t('uptime.maintenance.effect.none')
  const signed = (ms: number) => (ms < 0 ? `−${timeText(-ms, t)}` : `+${timeText(ms, t)}`)
  const none = t('uptime.maintenance.effect.same')
  return t('uptime.maintenance.effect.past', {
    ...{ from: dateOf(from), to: dateOf(to) },
    planned: plannedMs === 0 ? none : signed(plannedMs),
    down: downMs === 0 ? none : signed(downMs),
  })
}

type Done = { status: 'done'; plan: MaintenancePlan; undo: string; effect: PlanEffect } | Refused

/** Says what was done and what figures it changes, with some time to take it back. */
export async function settled(
  asked: Promise<Done>,
  what: 'saved' | 'ended' | 'removed',
): Promise<boolean> {
  const reply = await asked.catch(broken)
  if (reply.status === 'refused') {
    if (reply.reason !== 'no-right') say(whyNot(reply), 'doubtful')
    return false
  }
  latest = reply.undo
  notifications.hide(NOTICE)
  const text = `${t(`uptime.maintenance.done.${what}`)} ${effectWords(reply.effect)}`
  notifications.show({
    ...{ id: NOTICE, position: 'top-right', autoClose: UNDO_MS },
    message: <UndoMessage text={text} onUndo={() => void undoPlan()} />,
    onClose: () => {
      if (latest === reply.undo) latest = null
    },
  })
  return true
}

export async function undoPlan(): Promise<void> {
  const token = latest
  latest = null
  notifications.hide(NOTICE)
  if (token === null) return void say(t('uptime.maintenance.done.nothing'))
  const reply = await api.uptime.undoPlan(token).catch(broken)
  if (reply.status === 'refused') return void say(whyNot(reply), 'doubtful')
  say(t('uptime.maintenance.done.undone'))
}
