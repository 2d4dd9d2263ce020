const value = (number, unit = '') =>
  number === null || number === undefined ? '–' : `${number}${unit}`

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

/** The figures as a table in Markdown, and what our processes take by kind. */
export function table(results) {
  const rows = rowsOf(results)
  const [head, ...lines] = aligned([
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ])
  const rule = head.replace(/[^|]/g, '-')
  const kinds = rows.filter(({ who }) => who === 'ours').map(kindsOf)
  return [head, rule, ...lines, '', ...kinds].join('\n')
}
