import i18next from 'i18next'
import { type AuditRecord, CUSTODY_ACTIONS } from '../../preload/contract'
import { audit } from '../i18n/vi/audit'

/** Words of the catalogue where there are some, else the code: a newer version may have more. */
function wordOr(key: string, otherwise: string): string {
  return i18next.exists(key) ? i18next.t(key as 'audit.title') : otherwise
}

export const actionWord = (action: string) => wordOr(`audit.actions.${action}`, action)
/** `night.from` is told by its two parts. */
export const fieldWord = (field: string): string =>
  field
    .split('.')
    .map((part) => wordOr(`audit.fields.${part}`, part))
    .join(' · ')

/** Of what was changed, the one side or the other. */
function side(text: string): string {
  if (text === 'true') return i18next.t('audit.yes')
  return text === 'false' ? i18next.t('audit.no') : text
}

/** All that have words. */
export const fieldKeys = (): string[] => Object.keys(audit.fields)

/** A moment, which is told at Vietnam's clock. */
const ISO = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

export const valueWord = (value: string | number | boolean): string =>
  typeof value === 'boolean'
    ? i18next.t(value ? 'audit.yes' : 'audit.no')
    : ISO.test(`${value}`)
      ? timeOf(new Date(Date.parse(`${value}`) + 7 * 3_600_000).toISOString())
      : wordOr(`audit.values.${value}`, `${value}`.split(' → ').map(side).join(' → '))

/** In the order in which the contract has them; the first of each group. */
const GROUPS = {
  evidence: 'created',
  people: 'signed-in',
  views: 'viewed-full',
  registers: 'camera-added',
  duty: 'outage-handled',
  station: 'backup-made',
} as const

/** For a choice of several, by group. */
export function actionChoices() {
  const begins = Object.entries(GROUPS).map(([group, first]) => ({
    ...{ group: group as keyof typeof GROUPS, at: CUSTODY_ACTIONS.indexOf(first) },
  }))
  return begins.map(({ group, at }, i) => ({
    group: i18next.t(`audit.groups.${group}`),
    items: CUSTODY_ACTIONS.slice(at, begins[i + 1]?.at).map((value) => ({
      ...{ value, label: actionWord(value) },
    })),
  }))
}

/** What it is about, in a line. */
export function aboutOf({ detail, subject }: AuditRecord): string {
  const { camera, name, facility, cameras, count } = detail
  const about = [camera, name].filter(Boolean).join(' · ')
  if (about) return facility ? `${about} · ${facility}` : about
  if (cameras) return `${cameras}`
  if (facility) return `${facility}`
  const rest = Object.entries(detail).filter(([key]) => key !== 'sha256' && key !== 'manifest')
  if (subject === '' && rest.length > 0)
    return rest
      .slice(0, 4)
      .map(([key, value]) => `${fieldWord(key)}: ${valueWord(value)}`)
      .join(' · ')
  return count === undefined ? subject : `${subject} (${count})`
}

/** `22/11/2026 21:15:22`, of a time of the log. */
export function timeOf(at: string): string {
  const [day = '', time = ''] = at.slice(0, 19).split('T')
  return `${day.split('-').reverse().join('/')} ${time}`
}
