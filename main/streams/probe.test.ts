import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startGarbage } from '../../tests/cameras/garbage'
import { startProxy } from '../../tests/cameras/proxy'
import { UNKNOWN_HOST } from '../../tests/cameras/unknown-host'
import { probe } from './probe'
import { answering } from './testing/answers'

const here = (port: number, rtsp = true) => ({ host: '127.0.0.1', port, rtsp, account: null })

let silent: Server
let heard: string
let open: Socket[]
beforeEach(async () => {
  heard = ''
  open = []
  silent = createServer((socket) => {
    open.push(socket)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      heard += bytes
    })
  })
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
})
afterEach(async () => {
  for (const socket of open) socket.destroy()
  silent.close()
  await once(silent, 'close')
})

it('hears a camera that answers, which is asked for nothing but its options', async () => {
  const camera = await answering({ describe: 401 })
  expect(await probe(here(camera.port))).toBe('answers')
  expect(camera.asked).toEqual([`OPTIONS rtsp://127.0.0.1:${camera.port}/ RTSP/1.0`])
  await camera.close()
})

it('takes anything that is said for an answer: an attempt will tell what it is', async () => {
  const other = await startGarbage()
  expect(await probe(here(other.port))).toBe('answers')
  await other.close()
})

it('is not answered by one that only takes the connection, and waits two seconds', async () => {
  const begun = Date.now()
  expect(await probe(here((silent.address() as AddressInfo).port))).toBe('no-answer')
  expect(Date.now() - begun).toBeGreaterThan(1800)
  expect(Date.now() - begun).toBeLessThan(3000)
  expect(heard).toMatch(/^OPTIONS rtsp:\/\/127\.0\.0\.1:\d+\/ RTSP\/1\.0\r\nCSeq: 1\r\n\r\n$/)
})

it('asks nothing where no RTSP is spoken in the clear', async () => {
  expect(await probe(here((silent.address() as AddressInfo).port, false))).toBe('answers')
  expect(heard).toBe('')
})

it('says why nobody answers', async () => {
  const proxy = await startProxy(9)
  await proxy.mode('refuse')
  expect(await probe(here(proxy.port))).toBe('connection-refused')
  expect(await probe({ ...here(554), host: UNKNOWN_HOST })).toBe('host-unknown')
})
