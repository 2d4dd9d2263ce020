import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LENGTH = 6_000

function film(path: string, ...codec: string[]): string {
  const source = `testsrc2=size=640x360:rate=12:duration=${LENGTH / 1000}`
  const quiet = ['-hide_banner', '-loglevel', 'error', '-y', '-f', 'lavfi', '-i', source]
  execFileSync('ffmpeg', [...quiet, ...codec, path])
  return path
}

/** Run by Node with vite, which reads the store's own sources. */
const FILL = `
  import { runnerImport } from 'vite'
  const [root, count, films] = process.argv.slice(1)
  const options = { root: process.cwd(), configFile: false, logLevel: 'error' }
  const { module } = await runnerImport('./main/bookmarks/fixtures/profile.ts', options)
  console.log(JSON.stringify(await module.fillProfile(root, Number(count), JSON.parse(films))))
`

/**
 * A profile with so many violations of a year, written by the store itself, and four of the last
 * hour. @returns the ids of those four, and a list of cameras to import
 */
export function violationsIn(folder: string, count: number): { ids: string[]; csv: string } {
  const root = join(folder, 'profile')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const still = film(join(folder, 'still.jpg'), '-frames:v', '1')
  const clip = film(
    ...([join(folder, 'clip.mp4'), '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-g', '12'] as const),
    ...['-movflags', '+faststart'],
  )
  const films = JSON.stringify({ still, clip, length: LENGTH })
  const told = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', FILL, root, `${count}`, films],
    { encoding: 'utf8' },
  )
  return { ids: JSON.parse(told), csv: camerasIn(folder) }
}

/** Nobody answers there: the wall costs nothing. */
function camerasIn(folder: string): string {
  const path = join(folder, 'violations.csv')
  const lines = [
    'code,name,facility,url',
    '101,Cổng ra vào,CS-01,rtsp://127.0.0.1:9/1',
    '201,Hành lang,CS-07,rtsp://127.0.0.1:9/2',
  ]
  writeFileSync(path, lines.join('\n'))
  return path
}
