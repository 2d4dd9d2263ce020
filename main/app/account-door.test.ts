import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import type { Camera } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { addressOf, Streams } from '../streams'
import { looker } from '../watch'

const DENIED = 'Server returned 401 Unauthorized (authorization failed)'

it('a wrong password is tried once a minute at most, by streams and looks together', async () => {
  const clock = fakeClock(1_000_000)
  const tried: number[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const [, number = ''] = /CSeq: (\d+)/.exec(`${bytes}`) ?? []
      const says = (what: string) => socket.write(`RTSP/1.0 ${what}\r\nCSeq: ${number}\r\n\r\n`)
      if (`${bytes}`.startsWith('OPTIONS')) return says('200 OK')
      if (`${bytes}`.includes('Authorization')) tried.push(clock.now())
      return says('401 No\r\nWWW-Authenticate: Digest realm="x", nonce="y"')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const urlOf = (id: string) =>
    `rtsp://me:wrong@127.0.0.1:${(server.address() as AddressInfo).port}/${id}`
  const streams = new Streams({
    ...{ clock, random: () => 0.5, log: () => {}, changed: () => {} },
    camera: (id) => ({ id, url: urlOf(id), subUrl: '', enabled: true }) as unknown as Camera,
    launch: (id) => ({ program: 'ffmpeg', args: [], input: urlOf(id) }),
    address: (id) => addressOf(urlOf(id)),
    fingerprint: () => 'one',
    spawn: (_, events) => {
      tried.push(clock.now())
      clock.setTimeout(() => {
        events.line(DENIED)
        events.end()
      }, 100)
      return { pid: 1, kill: () => {}, stop: async () => {} }
    },
  })
  const look = looker({
    ...{ now: () => clock.now(), source: urlOf, still: async () => null },
    account: (camera) => streams.door(camera, 'sub'),
  })
  const seat = { send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} }
  streams.join('a', 'main', seat as unknown as Parameters<Streams['join']>[2])
  for (let half = 0; half < 60; half++) {
    await clock.advanceAsync(30_000)
    for (const camera of ['a', 'b', 'c']) await look(camera, false)
  }
  for (const socket of sockets) socket.destroy()
  server.close()
  const gaps = tried.slice(1).map((at, i) => at - (tried[i] ?? 0))
  expect(tried.length).toBeGreaterThan(4)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60_000)
})
