import { processesOf } from '../processes.mjs'

/** Off for this long, in seconds: shorter than any notice of it, up to a lost attempt or two. */
const off = ({ random }) => random.between(2, 25)

async function freeze(world) {
  const site = world.random.pick(world.cameras.sites)
  // What waits behind a slow line would be shown for long, and nobody could know that it is old.
  if (world.brokenLines.has(site.line) || world.cameras.offSince(site.code)) return 'was off'
  const { freeze, thaw } = world.cameras
  await world.fault(
    off(world),
    () => freeze(site),
    () => thaw(site),
  )
  return site.code
}

async function breakLine(world, mode) {
  const { lines, setLine } = world.cameras
  const line = world.random.pick(lines)
  if (world.brokenLines.has(line)) return 'was broken'
  world.brokenLines.add(line)
  const repair = async () => {
    await setLine(line, 'pass')
    world.brokenLines.delete(line)
  }
  await world.fault(off(world), () => setLine(line, mode), repair)
  return `line ${line}`
}

async function killFfmpeg(world) {
  const running = processesOf(world.app.pid).filter(({ kind }) => kind === 'ffmpeg')
  if (running.length === 0) return 'none runs'
  process.kill(world.random.pick(running).pid, 'SIGKILL')
}

async function switchOff(world) {
  const ids = world.someCameras(1)
  const set = (enabled) => world.call('cameras', 'setEnabled', { ids, enabled })
  await world.fault(
    world.random.between(2, 10),
    () => set(false),
    () => set(true),
  )
}

/** What happens to cameras, to their lines and to ffmpeg. */
export const cameraActions = [
  { name: 'a camera freezes', weight: 5, run: freeze },
  { name: 'a line is refused', weight: 2, run: (world) => breakLine(world, 'refuse') },
  { name: 'a line stalls', weight: 3, run: (world) => breakLine(world, 'stall') },
  { name: 'a line is silent', weight: 1, run: (world) => breakLine(world, 'silent') },
  { name: 'a line is slow', weight: 1, run: (world) => breakLine(world, { throttle: 20_000 }) },
  { name: 'a line is cut', weight: 2, run: (world) => breakLine(world, 'cut') },
  { name: 'ffmpeg is killed', weight: 3, run: killFfmpeg },
  { name: 'a camera is switched off', weight: 2, run: switchOff },
  {
    name: 'try again by hand',
    weight: 1,
    run: (world) => world.call('streams', 'retry', world.someCameras(1)[0]),
  },
]
