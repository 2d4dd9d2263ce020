import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { actionOf, createGuard, fault } from '../onvif-soap'
import { type About, answerTo } from './answers'
import { createDigest } from './digest'

export interface DeviceOptions extends Partial<Omit<About, 'base' | 'now'>> {
  /** By default 127.0.0.1 and a free port. */
  address?: string
  port?: number
  /** What it lets in: HTTP Digest alone, WS-UsernameToken alone, or anyone. */
  login?: 'digest' | 'token' | 'none'
  user?: string
  password?: string
  /** Ms by which its clock is ahead. */
  clock?: number
  /** How far a token may be from its clock, in ms. */
  fresh?: number
  /** Ms before each answer. */
  late?: number
  /** Hangs up on whoever asks while it answers another question. */
  alone?: boolean
  /** What it gives at /snapshot.jpg, to whoever it lets in by Digest. */
  picture?: Buffer
  /** Instead of every answer. */
  says?: (response: ServerResponse) => void
}

export interface Device {
  /** Of its ONVIF service. */
  url: string
  port: number
  /** What it was asked for, in order. */
  asked(): string[]
  /** Requests that came with a login that was wrong, stale or used before. */
  failures(): number
  close(): Promise<void>
}

/** Who may ask without a login, by the standard. */
const OPEN = ['GetSystemDateAndTime', 'GetServices', 'GetCapabilities']

/** An ONVIF device as the specification has it: HTTP, SOAP, its own clock, its profiles. */
export async function startDevice(options: DeviceOptions = {}): Promise<Device> {
  const { address = '127.0.0.1', login = 'token', clock = 0, fresh = 5_000 } = options
  const account = { user: options.user ?? 'admin', password: options.password ?? 'onvif-pass' }
  const now = () => Date.now() + clock
  const [guard, digest] = [createGuard(now, fresh), createDigest(account)]
  const asked: string[] = []
  let failures = 0
  let busy = false

  const refused = (request: IncomingMessage, action: string, xml: string) => {
    if (login === 'none' || OPEN.includes(action)) return null
    if (login === 'digest') {
      const judged = digest.judge(request)
      if (judged === 'right') return null
      if (judged === 'wrong') failures++
      return { status: 401, xml: '', headers: { 'WWW-Authenticate': digest.challenge() } }
    }
    const token = guard(xml, account)
    if (token === 'right') return null
    if (token !== 'none') failures++
    return {
      status: 400,
      xml: fault('Sender', 'NotAuthorized', 'Sender not Authorized'),
      headers: {},
    }
  }
  const about: About = {
    ...{ model: 'IPC-1', profiles: [], ptz: false, newer: true, snapshot: true, ...options },
    ...{ now, base: () => `http://${address}:${port}` },
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') return give(request, response)
    const xml = await textIn(request)
    const action = actionOf(xml)
    asked.push(action)
    if (options.alone && busy) return request.destroy()
    busy = true
    if (options.late) await pause(options.late)
    busy = false
    if (options.says) return options.says(response)
    const {
      status,
      xml: text,
      headers,
    } = refused(request, action, xml) ?? answerTo(action, about, xml)
    const type = { 'Content-Type': 'application/soap+xml; charset=utf-8' }
    response.writeHead(status, { ...type, ...headers }).end(text)
  }
  const give = (request: IncomingMessage, response: ServerResponse) => {
    const judged = digest.judge(request)
    if (judged === 'wrong') failures++
    if (judged === 'right') return response.end(options.picture)
    response.writeHead(401, { 'WWW-Authenticate': digest.challenge() }).end()
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(options.port ?? 0, address, done))
  const { port } = server.address() as AddressInfo
  return {
    ...{ port, url: `http://${address}:${port}/onvif/device_service` },
    ...{ asked: () => [...asked], failures: () => failures },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function textIn(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
