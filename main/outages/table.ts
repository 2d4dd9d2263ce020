import type { Outage, OutageQuery } from '../../preload/contract'
import type { Table } from '../facilities'
import type { Names } from './query'
import { en } from './words.en'
import { vi } from './words.vi'

export interface OutageTableOptions {
  language: 'vi' | 'en'
  names: Names
  query: OutageQuery
  madeBy: string
  /** Ms since 1970: how long those that last have lasted. */
  now: number
  /** A time as text, in Vietnam. */
  timeText(at: number): string
}

/** A row each, in the order given; a list that leaves the room. */
export function outageTable(outages: readonly Outage[], options: OutageTableOptions): Table {
  const { language, query, madeBy, now, timeText } = options
  const words = language === 'vi' ? vi : en
  const { columns } = words
  const cameras = outages.reduce((sum, outage) => sum + outage.cameras.length, 0)
  return {
    title: words.title,
    head: Object.values(columns),
    rows: [
      ...outages.map((outage) => rowOf(outage, options)),
      [null, words.total(outages.length), null, null, cameras, ...Array(9).fill(null)],
    ],
    aboutTitle: words.about,
    about: [
      [words.period, `${timeText(query.from)} – ${timeText(Math.min(query.to, now))}`],
      ...(query.text ? [[words.searched, query.text] as [string, string]] : []),
      ...(query.kind ? [[columns.kind, words.kinds[query.kind]] as [string, string]] : []),
      ...(query.cause ? [[columns.cause, words.causes[query.cause]] as [string, string]] : []),
      [words.madeAt, timeText(now)],
      [words.madeBy, madeBy],
    ],
  }
}

function rowOf(outage: Outage, { language, names, now, timeText }: OutageTableOptions) {
  const words = language === 'vi' ? vi : en
  const { facility, cameras, from, to, acknowledged, owner, notes, escalatedAt } = outage
  const codes = cameras.map((id) => names.camera(id).code)
  const said = notes.map(({ at, by, text, call }) =>
    [timeText(at), by, call && words.call(timeText(call.at), call.with, call.phone), text]
      .filter(Boolean)
      .join(' · '),
  )
  return [
    ...[facility, names.facility(facility), words.kinds[outage.kind], listOf(codes)],
    ...[cameras.length, timeText(from), to === null ? words.lasts : timeText(to)],
    ...[Math.round(((to ?? now) - from) / 60_000), words.causes[outage.cause]],
    outage.never ? words.never : outage.planned ? words.planned : null,
    acknowledged ? `${timeText(acknowledged.at)} · ${acknowledged.by}` : null,
    ...[
      escalatedAt === null ? null : timeText(escalatedAt),
      owner || null,
      said.join('\n') || null,
    ],
  ]
}

/** More than a cell is made for are counted. */
const MOST = 20

const listOf = (codes: readonly string[]) =>
  codes.slice(0, MOST).join(', ') + (codes.length > MOST ? `, … +${codes.length - MOST}` : '')
