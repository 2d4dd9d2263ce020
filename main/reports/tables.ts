import type {
  ConnectionCounts,
  PeriodConnectionLine,
  PeriodFigures,
  PeriodUptimeLine,
  PeriodViolationLine,
} from '../../preload/contract'
import { dayText } from '../documents'
import { CAUSES } from '../period'
import type { Cell, ReportTable } from './cells'
import { reasonText } from './facilities'
import { type AnnexKey, languageOf, type ReportFacts, wordsFor } from './facts'
import type { Column } from './words'

type Columns = [Column, number][]

const table = (
  key: ReportTable['key'],
  columns: Columns,
  rows: Cell[][],
  sum: Cell[] | null = null,
): ReportTable => ({
  ...{ key, columns: columns.map(([column, width]) => ({ column, width })) },
  rows: [
    ...rows.map((cells, i) => ({ cells: [i + 1, ...cells] as Cell[] })),
    ...(sum ? [{ cells: [null, ...sum] as Cell[], bold: true }] : []),
  ],
})

/** The tables of each annex, in their order. */
export function tablesOf(facts: ReportFacts, annex: AnnexKey): ReportTable[] {
  switch (annex) {
    case 'connection':
      return [byPlace(facts, 'authority'), byPlace(facts, 'district'), facilities(facts)]
    case 'outages':
      return [...availability(facts), ...outages(facts)]
    case 'violations':
      return violations(facts)
    case 'proposals':
      return [proposed(facts)]
    case 'pictures':
      return []
  }
}

const CONNECTED: Columns = [
  ...(['facilities', 'surveyed', 'installed', 'fit', 'connected'] as const).map(
    (each): [Column, number] => [each, 7],
  ),
  ...([
    ['share', 7],
    ['watched', 7],
    ['overdue', 7],
    ['cameras', 7],
  ] as Columns),
]

function byPlace(facts: ReportFacts, place: 'authority' | 'district'): ReportTable {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { total, byAuthority, byDistrict } = facts.figures.connection
  const counts = (line: ConnectionCounts): Cell[] => [
    ...[line.facilities, line.surveyed, line.installed, line.fit, line.connected],
    line.facilities > 0 ? { percent: (line.connected / line.facilities) * 100 } : null,
    ...[line.watched, line.overdue, line.cameras],
  ]
  const lines: PeriodConnectionLine[] = place === 'authority' ? byAuthority : byDistrict
  return table(
    place === 'authority' ? 'authorities' : 'districts',
    [['number', 4], [place, 22], ...CONNECTED],
    lines.map((line) => [line.name[language], ...counts(line)]),
    [words.sum, ...counts(total)],
  )
}

function facilities(facts: ReportFacts): ReportTable {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  return table(
    'facilities',
    [
      ...([
        ['number', 4],
        ['facility', 22],
        ['authority', 13],
        ['district', 12],
        ['stage', 11],
        ['since', 10],
        ['deadline', 10],
        ['reason', 14],
        ['cameras', 7],
      ] as Columns),
    ],
    facts.facilities.map((each) => [
      `${each.name}${each.name === each.code ? '' : `\n(${each.code})`}`,
      ...[each.authority[language], each.district[language], words.stages[each.reached]],
      each.connectedOn ? dayText(each.connectedOn) : null,
      each.deadline ? dayText(each.deadline) : null,
      ...[reasonText(each, language), each.cameras],
    ]),
  )
}

function availability(facts: ReportFacts): ReportTable[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { uptime } = facts.figures
  if (!uptime) return []
  const counts = (line: Omit<PeriodUptimeLine, 'code' | 'name'>): Cell[] => [
    line.percent === null ? null : { percent: line.percent },
    ...[{ hours: line.downMs }, { hours: line.unknownMs }, { hours: line.plannedMs }],
  ]
  const columns: Columns = [
    ...([
      ['number', 4],
      ['facility', 30],
      ['uptime', 10],
      ['downTime', 14],
      ['unknownTime', 14],
      ['plannedTime', 14],
    ] as Columns),
  ]
  const rows = uptime.byFacility.map((line): Cell[] => [line.name[language], ...counts(line)])
  return [table('availability', columns, rows, [words.sum, ...counts(uptime.total)])]
}

function outages(facts: ReportFacts): ReportTable[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { total, byFacility, list } = facts.figures.outages
  if (total.count === 0) return []
  const counts = (line: PeriodFigures['outages']['total']): Cell[] => [
    ...[line.count, { ms: line.totalMs }, { ms: line.longestMs }],
  ]
  const rows = byFacility.map((line): Cell[] => [line.name[language], ...counts(line)])
  const each = list.map((one): Cell[] => [
    ...[words.kinds[one.kind], one.name, one.cameras, { at: one.from }],
    one.to === null ? words.ongoing : { at: one.to },
    ...[{ ms: one.ms }, CAUSES[one.cause][language], one.notes.join('\n')],
  ])
  return [
    table(
      'outagesByFacility',
      [
        ['number', 4],
        ['facility', 34],
        ['outages', 9],
        ['totalTime', 16],
        ['longestTime', 16],
      ],
      rows,
      [words.sum, ...counts(total)],
    ),
    table(
      'outages',
      [
        ['number', 4],
        ['what', 12],
        ['facility', 18],
        ['cameras', 7],
        ['begin', 11],
        ['end', 11],
        ['time', 12],
        ['cause', 13],
        ['noted', 16],
      ],
      each,
    ),
  ]
}

function violations(facts: ReportFacts): ReportTable[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { violations: all } = facts.figures
  const counts = (line: Omit<PeriodViolationLine, 'code' | 'name'>): Cell[] => [
    ...[line.total, line.critical, line.told, line.open, line.fixed, line.referred],
  ]
  const by = (key: ReportTable['key'], column: Column, lines: PeriodViolationLine[]) =>
    table(
      key,
      [
        ...([
          ['number', 4],
          [column, 34],
          ['violations', 9],
          ['critical', 10],
          ['told', 10],
          ['open', 10],
          ['fixed', 10],
          ['referred', 10],
        ] as Columns),
      ],
      lines.map((line) => [line.name[language], ...counts(line)]),
      [words.sum, ...counts(all.total)],
    )
  const worn = all.ppe.map(({ item, state, count }): Cell[] => [
    ...[item[language], state[language], count],
  ])
  return [
    by('kinds', 'kind', all.byKind),
    by('subjects', 'subject', all.bySubject),
    by('violationsByFacility', 'facility', all.byFacility),
    by('violationsByDistrict', 'district', all.byDistrict),
    ...(worn.length > 0
      ? [
          table(
            'equipment',
            [
              ['number', 4],
              ['item', 30],
              ['state', 16],
              ['count', 10],
            ],
            worn,
          ),
        ]
      : []),
  ]
}

function proposed(facts: ReportFacts): ReportTable {
  const language = languageOf(facts)
  return table(
    'proposals',
    [
      ['number', 4],
      ['facility', 24],
      ['authority', 16],
      ['district', 14],
      ['grounds', 42],
    ],
    facts.proposals.map(({ code, name, authority, district, said, own }) => [
      `${name}${name === code ? '' : `\n(${code})`}`,
      ...[authority[language], district[language]],
      [...said, own]
        .filter(Boolean)
        .map((each) => `- ${each}`)
        .join('\n'),
    ]),
  )
}
