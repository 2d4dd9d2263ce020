const NEVER = Number.POSITIVE_INFINITY
const value = (number) => (number === NEVER ? 'never' : `${number ?? '–'}`)

const COLUMNS = [
  ['cameras', ({ count }) => `${count}`],
  ['who', ({ who }) => who],
  ['age p50', ({ age }) => value(age?.p50)],
  ['p95 ms', ({ age }) => value(age?.p95)],
  ['max', ({ age }) => value(age?.max)],
  ['live', ({ live }) => value(live)],
  ['shown %', ({ shown }) => value(shown)],
  ['worst', ({ shownWorst }) => value(shownWorst)],
  ['freezes', ({ freezes }) => value(freezes)],
  ['CPU %', ({ cpu }) => value(cpu.total)],
  ['PSS MB', ({ pss }) => value(pss.total)],
  ['first p50', ({ first }) => value(first?.p50)],
  ['p95 ms', ({ first }) => value(first?.p95)],
  ['page p95', ({ page }) => value(page?.p95)],
  ['click p95', ({ click }) => value(click?.p95)],
  ['Xvfb %', ({ beside }) => value(beside.xvfb)],
  ['cameras %', ({ beside }) => value(beside.cameras)],
  ['reader %', ({ beside }) => value(beside.reader)],
  ['others %', ({ beside }) => value(beside.others)],
  ['unreadable %', ({ unreadable }) => value(unreadable)],
]

function rowsOf(results) {
  const rows = Object.entries(results).flatMap(([who, byCount]) =>
    Object.entries(byCount).map(([count, figures]) => ({ who, count: Number(count), ...figures })),
  )
  return rows.sort((a, b) => a.count - b.count)
}

/** Right-aligned columns; the first two are read as names. */
function aligned(cells) {
  const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)))
  return cells.map((row) => `| ${row.map((cell, i) => cell.padStart(widths[i])).join(' | ')} |`)
}

function kindsOf({ who, count, cpu, pss }) {
  const parts = Object.keys(cpu.kinds)
    .sort((a, b) => cpu.kinds[b] - cpu.kinds[a])
    .map((kind) => `${kind} ${cpu.kinds[kind]} % ${pss.kinds[kind] ?? 0} MB`)
  return `${who} ${count}: ${parts.join(', ')}`
}

const RATIOS = [
  ['age p50', ({ age }) => age.p50],
  ['age p95', ({ age }) => age.p95],
  ['CPU', ({ cpu }) => cpu.total],
  ['PSS', ({ pss }) => pss.total],
  ['first p95', ({ first }) => first.p95],
]

/** Ours against mpv's. */
function ratiosOf(count, ours, mpv) {
  const part = ([title, of]) => `${title} ${Math.round((of(ours) / of(mpv)) * 100) / 100}`
  return `ours ÷ mpv, ${count}: ${RATIOS.map(part).join(', ')}`
}

/** What was measured more than once, trial by trial. */
function eachOf({ who, count, runs }) {
  const all = (of) => runs.map(of).map(value).join(', ')
  const parts = [
    ['age p50', ({ age }) => age?.p50],
    ['age p95', ({ age }) => age?.p95],
    ['CPU %', ({ cpu }) => cpu.total],
    ['first p95', ({ first }) => first?.p95],
  ]
  return `${who} ${count}: ${parts.map(([title, of]) => `${title} ${all(of)}`).join('; ')}`
}

/** Per cent of a core that nobody here has used: beyond it the figures are of a busy machine. */
const QUIET = 15

const disturbed = ({ who, count, beside }) =>
  `! ${who} ${count}: something else used ${beside.others} % of a core; measure again`

/** The figures as a table in Markdown, each trial's, and what our processes take by kind. */
export function table(results) {
  const rows = rowsOf(results)
  const [head, ...lines] = aligned([
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ])
  const rule = head.replace(/[^|]/g, '-')
  const { ours = {}, mpv = {} } = results
  const both = Object.keys(ours).filter((count) => mpv[count])
  const ratios = both.map((count) => ratiosOf(count, ours[count], mpv[count]))
  const kinds = rows.filter(({ who }) => who === 'ours').map(kindsOf)
  const repeated = rows.filter(({ runs }) => runs).map(eachOf)
  const warnings = rows.filter(({ beside }) => beside.others > QUIET).map(disturbed)
  const parts = [[head, rule, ...lines], warnings, ratios, kinds, repeated]
  const some = parts.filter((part) => part.length > 0)
  return some.map((part) => part.join('\n')).join('\n\n')
}
