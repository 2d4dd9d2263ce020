import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outcome, Report, ReportFormat, ReportRow } from '../../preload/contract'
import { api } from '../state'

const broken = (): Outcome => ({ status: 'refused', reason: 'error' })

/** What happened and what to do, in words. */
export function wordsFor(reason: string): string {
  const key: string = `reports.refused.${reason}`
  return i18next.t(i18next.exists(key) ? (key as 'reports.refused.error') : 'reports.refused.error')
}

const refused = (reason: string) =>
  notifications.show({
    title: i18next.t('common.notDone.title'),
    ...{ message: wordsFor(reason), color: 'doubtful' },
  })

export async function act(outcome: Promise<Outcome>): Promise<boolean> {
  const reply = await outcome.catch(broken)
  if (reply.status === 'refused' && reply.reason !== 'no-right') refused(reply.reason)
  return reply.status === 'done'
}

/** The new draft's id; empty when there is none. */
export async function made(making: ReturnType<typeof api.reports.create>): Promise<string> {
  const reply = await making.catch(broken)
  if (reply.status === 'done') return 'id' in reply ? reply.id : ''
  if (reply.reason !== 'no-right') refused(reply.reason)
  return ''
}

/** Main asks where to; says where it lies. */
export async function save(id: string, format: ReportFormat): Promise<void> {
  const reply = await api.reports.save({ id, format }).catch(broken)
  if (reply.status === 'done')
    notifications.show({
      ...{
        autoClose: 8000,
        message: i18next.t('documents.saved', { path: 'path' in reply ? reply.path : '' }),
      },
    })
  else if (!['cancelled', 'no-right'].includes(reply.reason)) refused(reply.reason)
}

const day = (at: number) =>
  new Date(at + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/')

/** 'Tuần 16/11/2026 – 22/11/2026' */
export function periodText({
  kind,
  from,
  to,
}: Pick<Report | ReportRow, 'kind' | 'from' | 'to'>): string {
  const [first, last] = [day(from), day(to - 1)]
  const days = kind === 'month' ? first.slice(3) : first === last ? first : `${first} – ${last}`
  return i18next.t(`reports.of.${kind}`, { days })
}
