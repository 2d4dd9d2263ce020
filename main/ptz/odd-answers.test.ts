import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { Connections } from './connections'
import { lines } from './line'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** Answers each request as told; tells how many of its lines are open, and how many ever were. */
async function device(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume()
    answer(response)
  })
  let open = 0
  let met = 0
  server.on('connection', (socket) => {
    open++
    met++
    socket.on('error', () => {}).on('close', () => open--)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ends.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/video`, open: () => open, met: () => met }
}

const PIECE = Buffer.alloc(64 * 1024, '<a>')

function flood(response: ServerResponse): void {
  let ended = false
  response.on('close', () => {
    ended = true
  })
  const more = () => {
    while (!ended && response.write(PIECE));
  }
  response.on('drain', more)
  more()
}

const until = async (what: () => boolean, ms: number) => {
  for (const end = Date.now() + ms; !what() && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 10))
  expect(what()).toBe(true)
}

it('hangs up on a camera that sends pictures without an end', async () => {
  const { address, open, met } = await device(flood)
  const deps = { target: () => null, clock: realClock, log: () => {} }
  void new Connections(deps).meet({ address, user: 'admin', password: 'p' })
  await until(() => met() > 0, 3_000)
  await until(() => open() === 0, 3_000)
})

it('hangs up on one that never comes to its end', async () => {
  const { address, open, met } = await device((response) => {
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  })
  const agent = lines(false, realClock, { ms: 150, bytes: 1_000_000 })
  get(address, { agent }, (response) => response.resume()).on('error', () => {})
  await until(() => met() > 0, 3_000)
  await until(() => open() === 0, 2_000)
})

const said = (body: string) =>
  `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${body}</s:Body></s:Envelope>`
const DATE = said(`<GetSystemDateAndTimeResponse><SystemDateAndTime><UTCDateTime>
  <Time><Hour>1</Hour></Time><Date><Year>2026</Year></Date>
  </UTCDateTime></SystemDateAndTime></GetSystemDateAndTimeResponse>`)

it('takes our time where a camera tells half of a date', async () => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    let xml = ''
    for await (const chunk of request) xml += chunk
    asked.push(xml)
    response.end(DATE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ends.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const deps = { target: () => null, clock: realClock, log: () => {} }
  const address = `http://127.0.0.1:${port}/onvif`
  await new Connections(deps).meet({ address, user: 'admin', password: 'p' })
  const created = /<Created[^>]*>([^<]+)</.exec(asked[1] ?? '')?.[1] ?? ''
  expect(Math.abs(Date.parse(created) - Date.now())).toBeLessThan(10_000)
})

const SERVICES = ['media', 'ptz'].map(
  (name) => `<Service><Namespace>http://www.onvif.org/ver10/${name}/wsdl</Namespace>
    <XAddr>http://127.0.0.1/onvif/${name}</XAddr></Service>`,
)
const PROFILES =
  '<Profiles token="a"><PTZConfiguration><NodeToken>n</NodeToken></PTZConfiguration></Profiles>'
const NODES = '<PTZNode token="n"><SupportedPTZSpaces>true</SupportedPTZSpaces></PTZNode>'
const ODD = {
  GetServices: said(`<GetServicesResponse>${SERVICES.join('')}</GetServicesResponse>`),
  GetProfiles: said(`<GetProfilesResponse>${PROFILES}</GetProfilesResponse>`),
  GetNodes: said(`<GetNodesResponse>${NODES}</GetNodesResponse>`),
}

it('gives up what a camera says in a shape of its own, and goes on', async () => {
  const server = createServer(async (request, response) => {
    let xml = ''
    for await (const chunk of request) xml += chunk
    const found = Object.entries(ODD).find(([name]) => xml.includes(`<${name} `))
    response.end(found?.[1] ?? DATE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ends.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const target = { address: `http://127.0.0.1:${port}/onvif`, user: 'admin', password: 'p' }
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const cameras = new Connections({ target: () => target, clock: realClock, log })
  const answer = await cameras.use('c1', (device) => device.stop())
  expect(answer).toEqual({ ok: false, reason: 'failed' })
  expect(lines).toEqual(['c1: failed'])
})
