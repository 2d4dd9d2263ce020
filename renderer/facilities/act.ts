import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type {
  FacilitiesChanged,
  Facility,
  FacilityDocument,
  FacilityPatch,
  OccupancyNote,
  Outcome,
} from '../../preload/contract'
import { dayOf, dayWords, nextStage } from '../components/facility'
import { api } from '../state'
import { broken, complain, issueWords, notify, SAID, warn } from './say'
import { offerUndo } from './undo'

/** @param text what to say when it is done. → whether it was */
export async function change(
  codes: string[],
  patch: FacilityPatch,
  text: string,
): Promise<boolean> {
  return changed(await api.facilities.change({ codes, patch }).catch(broken), text)
}

/** What codes became in this window, so that who looks at a facility goes on looking at it. */
const renamed = new Map<string, string>()

/** Where a facility is that was looked at under this code. */
export function currentCode(code: string, has: (code: string) => boolean): string {
  const to = renamed.get(code)
  return !has(code) && to !== undefined && has(to) ? to : code
}

export async function rename(code: string, to: string): Promise<boolean> {
  const text = i18next.t('facility.done.code', { code, to })
  renamed.set(code, to)
  renamed.set(to, code) // for when it is taken back
  const done = changed(await api.facilities.rename({ code, to }).catch(broken), text)
  // Else who looks at one of them would be led to the other once that is removed.
  if (!done) for (const each of [code, to]) renamed.delete(each)
  return done
}

/** The stage comes to each of them today; those that have it already keep their day. */
export async function reachNext(facilities: readonly Facility[]): Promise<void> {
  const [first] = facilities
  const stage = first && nextStage(first)
  if (!stage) return
  const codes = facilities.filter(({ progress }) => !progress[stage]).map(({ code }) => code)
  const today = dayOf(Date.now())
  const words = { count: codes.length, stage: i18next.t(`facility.stages.${stage}`) }
  const text = i18next.t('facility.done.stage', { ...words, day: dayWords(today) })
  if (codes.length > 0) await change(codes, { progress: { [stage]: today } }, text)
}

/** Cameras of theirs belong to none afterwards. */
export async function removeAll(codes: string[], free: boolean): Promise<boolean> {
  const text = i18next.t('facility.done.remove', { count: codes.length })
  const cameras = free ? 'free' : 'refuse'
  return changed(await api.facilities.remove({ codes, cameras }).catch(broken), text)
}

function changed(reply: FacilitiesChanged, text: string): boolean {
  if (reply.status === 'refused') complain(reply)
  if (reply.status === 'invalid') warn(issueWords(reply.issues))
  if (reply.status !== 'done') return false
  if (reply.count > 0) offerUndo(text, () => undo(reply.undo))
  return true
}

export async function undo(token: string): Promise<Outcome> {
  const reply = await api.facilities.undo(token)
  if (reply.status === 'done' && reply.left.length > 0)
    notify({
      message: i18next.t('facility.done.left', { codes: reply.left.join(', ') }),
      autoClose: false,
    })
  return reply
}

type Count = Pick<OccupancyNote, 'facility' | 'date' | 'count'>

/** How many people there were on a day; null takes it back. */
export async function noteCount(wanted: Count): Promise<boolean> {
  const reply = await api.facilities.note(wanted).catch(broken)
  if (reply.status === 'refused') {
    complain(reply)
    return false
  }
  const { before } = reply
  if (before === wanted.count) return true
  const day = dayWords(wanted.date)
  const text =
    wanted.count === null
      ? i18next.t('facility.done.uncount', { day })
      : i18next.t('facility.done.count', { day, n: wanted.count })
  offerUndo(text, () => api.facilities.note({ ...wanted, count: before }))
  return true
}

/** Main asks which files. */
export async function attach(facility: string): Promise<void> {
  const reply = await api.facilities.attach(facility).catch(broken)
  if (reply.status === 'refused') return complain(reply)
  const { ids, bad } = reply
  for (const { name, reason } of bad)
    warn(i18next.t('facility.documents.notTaken', { name, why: whyOf(reason) }))
  if (ids.length === 0) return
  const removed = () => inTurn(ids, (id) => api.facilities.removeDocument(id))
  offerUndo(i18next.t('facility.done.attach', { count: ids.length }), removed)
}

const whyOf = (reason: string) => i18next.t(`facility.refused.${reason}` as 'facility.refused.demo')

/** Until one of them is refused. */
async function inTurn(ids: string[], each: (id: string) => Promise<Outcome>): Promise<Outcome> {
  for (const id of ids) {
    const reply = await each(id)
    if (reply.status === 'refused') return reply
  }
  return { status: 'done' }
}

export async function removeDocument({ id, name }: FacilityDocument): Promise<void> {
  const reply = await api.facilities.removeDocument(id).catch(broken)
  if (reply.status === 'refused') return complain(reply)
  const text = i18next.t('facility.done.removeDocument', { name })
  offerUndo(text, () => api.facilities.restoreDocument(id))
}

export async function openDocument(id: string): Promise<void> {
  const reply = await api.facilities.openDocument(id).catch(broken)
  if (reply.status === 'refused') complain(reply)
}

/** Main asks where to. */
export async function saveDocument(id: string): Promise<void> {
  const reply = await api.facilities.saveDocument(id).catch(broken)
  if (reply.status === 'refused') return complain(reply)
  notifications.hide(SAID)
  notify({
    ...{ id: SAID, title: i18next.t('facility.documents.saved'), message: reply.path },
    ...{ autoClose: 10_000, styles: { description: { overflowWrap: 'anywhere' } } },
  })
}
