import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLines } from '../cameras/processes'
import { faultsIn } from './fault-figures'
import { expect, SHAPE, test } from './fault-wall'

/** MPEG-TS counts 90,000 a second in 33 bits: it begins anew after 26.5 hours. */
const WRAP_S = 2 ** 33 / 90_000
/** After the start of each ffmpeg, when its stream has been live for a while. */
const AFTER_S = 14

/** An ffmpeg whose streams say that they have been running for more than a day. */
function agedFfmpeg(folder: string): string {
  const path = join(folder, 'ffmpeg')
  const offset = (WRAP_S - AFTER_S).toFixed(3)
  const lines = [
    '#!/bin/bash',
    `case "$*" in *" mpegts "*) set -- "\${@:1:$#-1}" -output_ts_offset ${offset} "\${@: -1}" ;; esac`,
    'exec ffmpeg "$@"',
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
  return path
}

const MOUNTS = [
  { ...SHAPE, path: '/copied' },
  { ...SHAPE, path: '/transcoded', codec: 'h265' as const },
  { ...SHAPE, path: '/b-frames', bframes: 2 },
]

test('a stream that runs for more than a day: its clock begins anew and the picture goes on @engine', async ({
  open,
  folder,
}) => {
  const wall = await open(MOUNTS, { env: { FFMPEG_PATH: agedFfmpeg(folder) } })
  const begun = Date.now()
  expect(commandLines().filter((line) => line.includes('-output_ts_offset'))).toHaveLength(3)
  await pause((AFTER_S + 6) * 1000)
  for (const { path } of MOUNTS) {
    const figures = await wall.figures(path, begun)
    expect(faultsIn(figures, { unharmed: true, falseLive: 2_500 })).toEqual([])
  }
})
