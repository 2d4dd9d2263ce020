import { CAMERA } from './cameras.mjs'
import { now, pause } from './clock.mjs'
import { cpuOf, machineCpu, percent, pssOf } from './processes.mjs'
import { summarise } from './samples.mjs'

/**
 * One measuring window. `roots`: the processes whose trees are counted; `tiles` 0 when there is
 * nothing on the screen. → figures, in ms, per cent (of one core, of frames) and MB
 */
export async function measure({ display, cameras }, roots, tiles, seconds) {
  const all = [roots, [cameras.pid], [display.pid], [display.readerPid], [process.pid]]
  const used = () => [...all.map(cpuOf), { total: machineCpu(), kinds: {} }]
  await display.ask('take')
  const [begun, before] = [now(), used()]
  await pause(seconds * 1000)
  const [after, passed] = [used(), (now() - begun) / 1000]
  const looks = await display.ask('take')
  const [cpu, ...rest] = before.map((was, i) => percent(was, after[i], passed))
  const [camerasCpu, xvfb, reader, everything, machine] = rest.map(({ total }) => total)
  const others = Math.round((machine - everything) * 10) / 10
  return {
    ...(tiles > 0 ? summarise(looks, tiles, CAMERA.fps) : {}),
    cpu,
    pss: pssOf(roots),
    /** Not counted to anybody; `others`: what is not below us, and the kernel's own work. */
    beside: { cameras: camerasCpu, xvfb, reader, others },
  }
}
