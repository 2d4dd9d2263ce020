// The targets: what a wall has to reach on two cores without a GPU, most of it against mpv.

const rounded = (number) => Math.round(number * 100) / 100

/**
 * `measured` against `limit`. `met` is null when one of them was not measured; what never came is
 * infinite, and misses.
 */
function atMost(name, measured, limit, unit, against = '') {
  const known = !Number.isNaN(Number(measured ?? NaN) + Number(limit ?? NaN))
  const met = known ? measured <= limit && Number.isFinite(measured) : null
  return { name, measured: rounded(measured), limit: rounded(limit), unit, against, met }
}

function atLeast(name, measured, limit, unit) {
  const met = measured === undefined ? null : measured >= limit
  return { name, measured, limit, unit, against: '', met, least: true }
}

/** Of a camera with 15 pictures a second. */
const FRAME_MS = 67

/** `figures` of who and count: → [target], judged or not */
export function judge({ ours = {}, mpv = {}, unwatched = {} }) {
  const against = (name, count, of, unit, times = 1) =>
    atMost(
      `${name}, ${count}`,
      of(ours[count]),
      times * of(mpv[count]),
      unit,
      times === 1 ? 'mpv' : `${times} × mpv`,
    )
  const marks = ours[16]?.marks
  const age = (part) => (figures) => figures?.age[part]
  const cpu = (figures) => figures?.cpu.total
  const further = (from, to) =>
    atMost(
      `PSS a further tile, ${from} to ${to}`,
      (ours[to]?.pss.total - ours[from]?.pss.total) / (to - from),
      20,
      'MB',
    )
  return [
    ...[1, 16].flatMap((count) =>
      ['p50', 'p95'].map((part) => against(`age ${part}`, count, age(part), 'ms')),
    ),
    atLeast('live tiles, 64', ours[64]?.live, 64, ''),
    atMost('age p95, 64', ours[64]?.age.p95, 1500, 'ms'),
    atMost('click p95, 64', ours[64]?.click?.p95, 200, 'ms'),
    against('CPU', 16, cpu, '%'),
    against('CPU', 64, cpu, '%'),
    atLeast('frames shown, 16', ours[16]?.shown, 95, '%'),
    further(1, 16),
    further(16, 64),
    against('first picture p95', 16, (figures) => figures?.first.p95, 'ms', 1.3),
    atMost('page of 16 p95', ours[16]?.page?.p95, 300, 'ms'),
    atMost('mark kept p95, 16', marks?.kept.p95, 150, 'ms'),
    atMost(
      'standstill while marking, 16',
      marks?.meanwhile.longestStill,
      marks?.before.longestStill + FRAME_MS,
      'ms',
      'a frame more than before',
    ),
    atMost('CPU a tile, 64', cpu(ours[64]) / 64, cpu(ours[16]) / 16, '%', '16 tiles'),
    atMost('CPU of watching, 16', watching(cpu(ours[16]), cpu(unwatched[16])), 10, '%'),
  ]
}

/** What watching for frozen, black and covered pictures takes of the wall's CPU, in per cent. */
const watching = (watched, unwatched) => ((watched - unwatched) / watched) * 100

function line({ name, measured, limit, unit, against, met, least }) {
  const sign = least ? '≥' : '≤'
  const of = against ? ` (${against})` : ''
  const ratio = limit > 0 && measured >= 0 ? `, ratio ${rounded(measured / limit)}` : ''
  return `${met ? 'met   ' : 'MISSED'} ${name}: ${measured} ${unit}, ${sign} ${limit} ${unit}${of}${ratio}`
}

/** In words, and what this run could not judge. */
export function judgement(targets) {
  const judged = targets.filter(({ met }) => met !== null)
  const others = targets.filter(({ met }) => met === null).map(({ name }) => name)
  const rest = others.length > 0 ? [`not judged: ${others.join('; ')}`] : []
  return [...judged.map(line), ...rest].join('\n')
}
