import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realClock } from '../../base/clock'
import type { Account } from '../../streams'
import { looker } from '../looker'
import { Watch } from '../watch'

export interface Wanted {
  cameras: number
  /** Seconds between two looks, and between two pictures. */
  every: number
  picture: number
  /** Seconds before it is measured, and of measuring. */
  warm: number
  measured: number
  port: number
}

export interface Measured {
  /** Of one processor's core. */
  percent: number
  looks: number
  pictures: number
  up: number
  journal: number
}

const addressOf = (n: number) => `127.1.${n >> 8}.${n & 255}`
/** Every camera has an account of its own, whose password is right. */
const OPEN: Account = {
  ask: () => null,
  refused: () => 0,
  accepted: () => {},
  undecided: () => {},
  forgive: () => {},
}

const sleep = (seconds: number) => new Promise((go) => setTimeout(go, seconds * 1000))

async function spent(seconds: number): Promise<number> {
  const [before, at] = [process.cpuUsage(), performance.now()]
  await sleep(seconds)
  const { user, system } = process.cpuUsage(before)
  return ((user + system) / 1000 / (performance.now() - at)) * 100
}

/** Watches cameras for a time, as the station does. */
export async function watched(wanted: Wanted): Promise<Measured> {
  const dir = await mkdtemp(join(tmpdir(), 'vong-gac-bench-'))
  const numbers = [...Array(wanted.cameras).keys()]
  const urlOf = (id: string) => `rtsp://me:secret@${addressOf(Number(id))}:${wanted.port}/live`
  const counts = { looks: 0, pictures: 0 }
  const look = looker({
    now: () => performance.now(),
    source: urlOf,
    account: () => OPEN,
    still: async () => 'ffmpeg-missing',
  })
  const watch = new Watch({
    ...{ dir, clock: realClock, random: Math.random, keep: () => 400, log: () => {} },
    cameras: () =>
      numbers.map((n) => ({
        ...{ id: `${n}`, enabled: true, facility: `F${n >> 4}`, mark: '' },
        door: `${addressOf(n)}:${wanted.port}`,
      })),
    every: () => ({ look: wanted.every * 1000, picture: wanted.picture * 1000 }),
    look: (camera, picture) => {
      counts.looks++
      if (picture) counts.pictures++
      return look(camera, picture)
    },
    ...{ unsaved: () => {}, damaged: () => {} },
  })
  watch.start()
  await sleep(wanted.warm)
  Object.assign(counts, { looks: 0, pictures: 0 })
  const percent = await spent(wanted.measured)
  const up = [...watch.current().values()].filter(({ state }) => state === 'up').length
  const measured = { percent, ...counts, up }
  await watch.close()
  const [name = ''] = await readdir(dir)
  const { size } = await stat(join(dir, name))
  await rm(dir, { recursive: true })
  return { ...measured, journal: size }
}

/** The peer: as often a bare connection to each, and nothing said. → percent of a core */
export async function connected(wanted: Wanted): Promise<number> {
  let n = 0
  const timer = setInterval(
    () => {
      const socket = connect({ host: addressOf(n++ % wanted.cameras), port: wanted.port })
      socket.on('connect', () => socket.destroy())
      socket.on('error', () => {})
    },
    (wanted.every * 1000) / wanted.cameras,
  )
  await sleep(2)
  const percent = await spent(wanted.measured / 2)
  clearInterval(timer)
  return percent
}
