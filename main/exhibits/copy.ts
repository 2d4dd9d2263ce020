import { rm } from 'node:fs/promises'
import type { Clock } from '../base/clock'
import { type Painter, render } from '../evidence'
import { runToEnd, type Spawner } from '../streams'
import { cutArguments } from './cut'
import type { Making } from './exhibits'

export interface CopyDeps {
  clock: Clock
  spawn: Spawner
  /** Null where there is no ffmpeg. */
  painter(): Painter | null
  log(line: string): void
}

/** Ms for a part of a clip to be taken out of it. */
const CUT = 60_000

/**
 * Burns everything in that may not be seen. A film is cut before it is decoded, to what a meeting
 * has time for. False when it came to nothing; half a file may be left then.
 */
export async function makeCopy(deps: CopyDeps, making: Making): Promise<boolean> {
  const painter = deps.painter()
  if (!painter) return false
  if (making.file.type === 'still') return rendered(deps, painter, making, making.from)
  const cut = `${making.into}.cut`
  const args = cutArguments(making.file, making.from, cut)
  const launch = { program: painter.program, args, input: '' }
  try {
    const { said } = await runToEnd(deps.spawn, launch, deps.clock, CUT)
    if (said.length > 0) deps.log(said.slice(-3).join(' '))
    return await rendered(deps, painter, making, cut)
  } finally {
    await rm(cut, { force: true })
  }
}

async function rendered(
  { log }: CopyDeps,
  painter: Painter,
  { bookmark, file, areas, into, signal }: Making,
  from: string,
): Promise<boolean> {
  const request = { bookmark, file, areas, from, into, signal, makers: null, onShare: () => {} }
  // One that is no longer wanted, or a disk that is full.
  const done = await render(painter, request).catch((error: Error) => {
    log(error.message)
    return null
  })
  if (done && !done.ok) log(`${done.reason} ${done.detail ?? ''}`)
  return done?.ok ?? false
}
