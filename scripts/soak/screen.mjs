import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFramebuffer } from '../bench/framebuffer.mjs'
import { dropFolder, ownFolder } from '../bench/owned.mjs'
import { startXvfb } from '../lib/display.mjs'

/** What every window takes; there is room for this many, side by side. */
export const WINDOW = { width: 1920, height: 1080 }
export const SLOTS = 3

const MEMORY = '/dev/shm' // else every drawn pixel is written to a disk in the end
/** A clock, a ball, a bar in a picture is higher than this many rows. */
const EVERY_ROW = 6

/** A display of our own, and what a user would see on it. → { env, samples(areas), stop() } */
export async function startScreen() {
  const fbdir = ownFolder('screen', existsSync(MEMORY) ? MEMORY : tmpdir())
  const xvfb = await startXvfb({ fbdir, size: `${WINDOW.width * SLOTS}x${WINDOW.height}` })
  const framebuffer = openFramebuffer(join(fbdir, 'Xvfb_screen0'))
  return {
    env: xvfb.env,
    samples: (areas) => samplesOf(framebuffer, areas),
    async stop() {
      framebuffer.close()
      await xvfb.stop()
      dropFolder(fbdir)
    },
  }
}

/** For each area { x, y, width, height } a number that changes with its picture. */
export function samplesOf(framebuffer, areas) {
  const line = Buffer.alloc(framebuffer.width * 4)
  const hashes = areas.map(() => 0x811c9dc5)
  for (let y = 0; y < framebuffer.height; y += EVERY_ROW) {
    const here = areas.map((area, i) => ({ ...area, i })).filter((area) => reaches(area, y))
    if (here.length > 0) framebuffer.row(y, line)
    for (const { x, width, i } of here) {
      hashes[i] = mix(hashes[i], line.subarray(Math.max(0, x) * 4, Math.max(0, x + width) * 4))
    }
  }
  return hashes
}

const reaches = (area, y) => y >= area.y && y < area.y + area.height

/** FNV-1a over pixels. */
function mix(hash, bytes) {
  let mixed = hash
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    mixed = Math.imul(mixed ^ bytes.readUInt32LE(at), 0x01000193) >>> 0
  }
  return mixed
}
