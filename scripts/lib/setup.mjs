import { ensureSystem } from './debian.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { hasDisplay } from './display.mjs'
import { ensureElectron, standinNotice } from './electron.mjs'
import { findFfmpeg } from './ffmpeg.mjs'
import { say } from './log.mjs'
import { checkNode } from './node.mjs'

/** Everything a run needs but the build; what is there already is passed over in silence. */
export async function setUp({ tests = false, bench = false } = {}) {
  checkNode()
  await ensureDependencies()
  const electron = await ensureElectron()
  if (electron.standin) say(standinNotice)
  const linux = process.platform === 'linux'
  await ensureSystem({
    display: linux && (tests || !hasDisplay()),
    ffmpeg: findFfmpeg() === null,
    cameras: tests,
    bench,
  })
  return electron
}
