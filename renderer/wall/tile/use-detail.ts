import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { duration, moment } from '../../components/time'
import type { TileState } from '../tile-state'

/** A quick start needs no figure; a slow one does. */
const PATIENCE = 3000

export function useDetail(state: TileState, since: number, nextTryAt: number, now: number) {
  const { t, i18n } = useTranslation()
  return detail({ state, since, nextTryAt, now, language: i18n.language }, t)
}

interface Facts {
  state: TileState
  since: number
  nextTryAt: number
  now: number
  language: string
}

/** "từ 02:13:29 · 38 giây", "từ 01:47 · thử lại sau 12 giây". */
export function detail(facts: Facts, t: TFunction): string {
  const { state, since, nextTryAt, now, language } = facts
  if (state === 'connecting') return waiting(since, now, t)
  const steady = state === 'stalled' || state === 'blind'
  const time = since ? moment(since, now, language, steady) : ''
  if (steady)
    return time ? t('streams.tile.sinceFor', { time, duration: duration(now - since, t) }) : ''
  const from = time ? t('streams.tile.since', { time }) : ''
  return [from, next(nextTryAt, now, t)].filter(Boolean).join(' · ')
}

function waiting(since: number, now: number, t: TFunction): string {
  if (!since || now - since < PATIENCE) return t('streams.tile.waiting')
  return t('streams.tile.waitingFor', { duration: duration(now - since, t) })
}

function next(nextTryAt: number, now: number, t: TFunction): string {
  // Rounded up: "in 0 seconds" is never said.
  const left = Math.ceil((nextTryAt - now) / 1000) * 1000
  if (left > 0) return t('streams.tile.retryIn', { duration: duration(left, t) })
  // Main tries every camera again by itself; no time means that it is at it.
  return t('streams.tile.retryNow')
}
