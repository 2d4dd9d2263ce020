import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cameras, Login, Mount } from '../cameras/server'

/** As hard as passwords get: everything that has a meaning in a URL, a script or a shell. */
export const HARD: Login = { user: 'giamsat', password: "p@:/%' x9" }

const SIZE = { width: 640, height: 360, fps: 12, pattern: 'smpte' }

/** The sixteen cameras of the issue: 8 H.264, 4 H.265, 2 MJPEG, 2 behind Digest authentication. */
export const sixteen: Mount[] = [
  ...mounts('h264', 8),
  ...mounts('h265', 4),
  ...mounts('mjpeg', 2),
  ...mounts('h264', 2).map((mount, i) => ({ ...mount, ...HARD, path: `/auth${i + 1}` })),
]

export function mounts(codec: Mount['codec'], count: number): Mount[] {
  return Array.from({ length: count }, (_, i) => ({ path: `/${codec}-${i + 1}`, codec, ...SIZE }))
}

export const codeOf = (mount: Mount) => mount.path.slice(1).toUpperCase()

/** Writes a CSV file for --import and returns its path. */
export function csvOf(folder: string, cameras: Cameras, of: Mount[]): string {
  const lines = of.map((mount) => {
    const { user = '', password = '' } = mount
    const cells = [
      codeOf(mount),
      `Camera ${codeOf(mount)}`,
      'CS1',
      cameras.url(mount.path),
      user,
      password,
    ]
    return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  })
  const path = join(folder, 'cameras.csv')
  writeFileSync(path, ['code,name,facility,url,user,password', ...lines].join('\n'))
  return path
}
