import { CAMERA } from './cameras.mjs'
import { pause } from './clock.mjs'
import { cpuOf, percent, pssOf } from './processes.mjs'
import { summarise } from './samples.mjs'

/**
 * One measuring window. `roots`: the processes whose trees are counted; `tiles` 0 when there is
 * nothing on the screen. → figures, in ms, per cent (of one core, of frames) and MB
 */
export async function measure({ display, cameras }, roots, tiles, seconds) {
  const others = () => [[cameras.pid], [display.pid], [display.readerPid]].map(cpuOf)
  await display.ask('take')
  const begun = process.hrtime.bigint()
  const [before, beside] = [cpuOf(roots), others()]
  await pause(seconds * 1000)
  const [after, besideNow] = [cpuOf(roots), others()]
  const passed = Number(process.hrtime.bigint() - begun) / 1e9
  const looks = await display.ask('take')
  const [camerasCpu, xvfb, reader] = beside.map(
    (was, i) => percent(was, besideNow[i], passed).total,
  )
  return {
    ...(tiles > 0 ? summarise(looks, tiles, CAMERA.fps) : {}),
    cpu: percent(before, after, passed),
    pss: pssOf(roots),
    /** Not counted to anybody. */
    beside: { cameras: camerasCpu, xvfb, reader },
  }
}
