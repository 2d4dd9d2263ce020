import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasDisplay, startXvfb, xvfbCommand } from './display.mjs'
import { onPath } from './ffmpeg.mjs'

test('a display is a question only on Linux', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

test('setpriv is put in front where it exists', () => {
  const plain = xvfbCommand(null)
  expect(plain[0]).toBe('Xvfb')
  expect(plain.join(' ')).toContain('-screen 0 1920x1080x24 -nolisten tcp')
  expect(xvfbCommand('/usr/bin/setpriv').slice(3)).toEqual(plain)
})

test.skipIf(!onPath('Xvfb'))(
  'two servers get numbers of their own, and end when told',
  async () => {
    const servers = [await startXvfb(), await startXvfb()]
    const sockets = servers.map(({ env }) => `/tmp/.X11-unix/X${env.DISPLAY.slice(1)}`)
    expect(new Set(sockets).size).toBe(2)
    expect(sockets.map((path) => existsSync(path))).toEqual([true, true])
    for (const server of servers) await server.stop()
    expect(sockets.map((path) => existsSync(path))).toEqual([false, false])
  },
)
