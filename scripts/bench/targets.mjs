// The targets: what a wall has to reach on two cores without a GPU, most of it against mpv.

const rounded = (number) => Math.round(number * 100) / 100

/** `measured` against `limit`; null when one of them was not measured. */
function atMost(name, measured, limit, unit, against = '') {
  const known = Number.isFinite(measured) && Number.isFinite(limit)
  return known
    ? {
        name,
        measured: rounded(measured),
        limit: rounded(limit),
        unit,
        against,
        met: measured <= limit,
      }
    : null
}

function atLeast(name, measured, limit, unit) {
  const turned = atMost(name, -measured, -limit, unit)
  return turned && { ...turned, measured, limit, least: true }
}

/** → the targets that this run could judge */
export function judge({ ours = {}, mpv = {} }) {
  const age = (count, part) =>
    atMost(`age ${part}, ${count}`, ours[count]?.age[part], mpv[count]?.age[part], 'ms', 'mpv')
  const cpu = (count) =>
    atMost(`CPU, ${count}`, ours[count]?.cpu.total, mpv[count]?.cpu.total, '%', 'mpv')
  const most = Math.max(...Object.keys(ours).map(Number), 1)
  const growth = (ours[most]?.pss.total - ours[1]?.pss.total) / (most - 1)
  return [
    ...[1, 16].flatMap((count) => [age(count, 'p50'), age(count, 'p95')]),
    atLeast('live tiles, 64', ours[64]?.live, 64, ''),
    atMost('age p95, 64', ours[64]?.age.p95, 1500, 'ms'),
    atMost('click p95, 64', ours[64]?.click?.p95, 200, 'ms'),
    cpu(16),
    cpu(64),
    atLeast('frames shown, 16', ours[16]?.shown, 95, '%'),
    atMost(`PSS a further tile, ${most}`, growth, 20, 'MB'),
    atMost(
      'first picture p95, 16',
      ours[16]?.first.p95,
      1.3 * mpv[16]?.first.p95,
      'ms',
      '1.3 × mpv',
    ),
    atMost('page of 16 p95', ours[16]?.page?.p95, 300, 'ms'),
    atMost('CPU a tile, 64', ours[64]?.cpu.total / 64, ours[16]?.cpu.total / 16, '%', '16 tiles'),
  ].filter(Boolean)
}

function line({ name, measured, limit, unit, against, met, least }) {
  const sign = least ? '≥' : '≤'
  const ratio = limit > 0 ? `, ratio ${rounded(measured / limit)}` : ''
  const of = against ? ` (${against})` : ''
  return `${met ? 'met   ' : 'MISSED'} ${name}: ${measured} ${unit}, ${sign} ${limit} ${unit}${of}${ratio}`
}

export const judgement = (targets) => targets.map(line).join('\n')
