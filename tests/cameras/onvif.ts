import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { answerTo, type Model, type Preset } from './onvif-answers'
import { createMotors, type Position } from './onvif-moving'
import { actionOf, createGuard, fault } from './onvif-soap'

export interface OnvifOptions
  extends Partial<Pick<Model, 'ptz' | 'home' | 'old' | 'ignoresTimeout'>> {
  user?: string
  password?: string
  /** Ms by which the camera's clock is ahead. */
  clock?: number
}

/** What becomes of the requests of one kind. */
export interface Mood {
  /** Ms before the camera does it. */
  late?: number
  /** It does it, and the answer is lost. */
  mute?: boolean
  /** It neither hears nor answers. */
  deaf?: boolean
}

export interface OnvifCamera {
  port: number
  /** As the form wants it. */
  address: string
  position(): Position
  /** Since when it stands, in ms of `performance.now()`; null while it moves. */
  standsSince(): number | null
  presets: Map<string, Preset>
  /** The actions that it was asked for, in their order. */
  asked(): string[]
  /** Requests whose token was wrong, stale or used before. */
  failures(): number
  /** For one kind of request, or all of them; nothing makes it well again. */
  mood(action: string, mood?: Mood): void
  setPassword(password: string): void
  close(): Promise<void>
}

/** Who may ask without a password, by the standard. */
const OPEN = ['GetSystemDateAndTime', 'GetServices', 'GetCapabilities']

/** A camera that is moved by ONVIF, on a port of its own: HTTP and SOAP, nothing left out. */
export async function startOnvif(options: OnvifOptions = {}): Promise<OnvifCamera> {
  const { clock = 0, user = 'admin' } = options
  let password = options.password ?? 'onvif-pass'
  const now = () => Date.now() + clock
  const [guard, motors, moods] = [createGuard(now), createMotors(), new Map<string, Mood>()]
  const asked: string[] = []
  let failures = 0
  const model: Model = {
    ...{ ptz: true, home: true, old: false, ignoresTimeout: false, ...options },
    ...{ now, motors, presets: new Map(), base: () => `http://127.0.0.1:${port}` },
  }

  const judged = (action: string, xml: string): string | null => {
    const token = guard(xml, { user, password })
    if (token === 'right' || (token === 'none' && OPEN.includes(action))) return null
    if (token !== 'none') failures++
    return fault('Sender', 'NotAuthorized', 'Sender not Authorized')
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const xml = await textIn(request)
    const action = actionOf(xml)
    asked.push(action)
    const mood = moods.get(action) ?? moods.get('*') ?? {}
    if (mood.deaf) return
    if (mood.late) await pause(mood.late)
    const refused = judged(action, xml)
    const said = refused === null ? answerTo(action, model, xml) : { fault: refused }
    if (mood.mute) return
    const [status, text] = typeof said === 'string' ? [200, said] : [400, said.fault]
    response.writeHead(status, { 'Content-Type': 'application/soap+xml; charset=utf-8' }).end(text)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    ...{ port, address: `127.0.0.1:${port}`, presets: model.presets },
    position: motors.position,
    standsSince: motors.standsSince,
    asked: () => [...asked],
    failures: () => failures,
    mood: (action, mood) => void (mood ? moods.set(action, mood) : moods.delete(action)),
    setPassword: (next) => {
      password = next
    },
    close: () =>
      new Promise((done) => {
        motors.end()
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
