import { FIGURES } from './figures.mjs'
import { pointsOf, verdictOf } from './verdict.mjs'

/**
 * What the run says. `run`: { options, samples at rest, lies, orphans, failures, events, answers }
 * → { rows: a verdict a figure, problems: [words] }
 */
export function judge({ samples, lies, seen, orphans, failures }, warmUpEnd) {
  const measured = samples.filter(({ at }) => at >= warmUpEnd)
  const rows = FIGURES.map((figure) => {
    const points = pointsOf(measured, figure)
    return {
      ...figure,
      ...verdictOf(points, figure.floor),
      first: points[0]?.value,
      last: points.at(-1)?.value,
    }
  })
  return {
    rows,
    problems: [
      ...rows
        .filter(({ verdict }) => verdict === 'GROWS')
        .map(({ label }) => `grows: ${label.trim()}`),
      ...lies.map(
        ({ kind, camera, tile, ms }) => `false LIVE (${kind}): ${camera} in ${tile}, ${ms} ms`,
      ),
      ...orphans.map(({ pid, program }) => `orphan after the end: ${program} (${pid})`),
      ...(seen.moved > seen.live / 2 ? [] : ['the display shows no moving tiles: it was not seen']),
      ...failures,
    ],
  }
}

const number = (value) => {
  if (value === undefined || value === null || !Number.isFinite(value)) return '–'
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

const COLUMNS = [
  ['figure', ({ label, unit }) => (unit ? `${label}, ${unit}` : label)],
  ['first', ({ first }) => number(first)],
  ['last', ({ last }) => number(last)],
  ['mean', ({ mean }) => number(mean)],
  ['slope an hour', ({ slope }) => number(slope)],
  ['± 95 %', ({ plusMinus }) => number(plusMinus)],
  ['verdict', ({ verdict }) => verdict],
]

/** The slopes as a table in Markdown. */
export function table(rows) {
  const cells = [
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ]
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i].length)))
  const pad = (cell, i) =>
    i === 0 || i === COLUMNS.length - 1 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])
  const [head, ...lines] = cells.map((line) => `| ${line.map(pad).join(' | ')} |`)
  return [head, head.replace(/[^|]/g, '-'), ...lines].join('\n')
}

/** How often what was done, and how it went. */
export function deeds(events) {
  const counts = new Map()
  for (const { name, outcome } of events) {
    const known = counts.get(name) ?? { done: 0, not: 0 }
    known[String(outcome).startsWith('not done') ? 'not' : 'done']++
    counts.set(name, known)
  }
  const word = ([name, { done, not }]) => `${name} ${done}${not > 0 ? ` (${not} not done)` : ''}`
  return [...counts]
    .sort((a, b) => b[1].done - a[1].done)
    .map(word)
    .join(', ')
}
