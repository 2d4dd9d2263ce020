import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIPv6 } from 'node:net'
import type { StreamReason } from '../../../preload/contract'
import type { Account } from '../../streams'
import { secureFor } from './door'
import { down, type Finding, reasonOf, refusalOf } from './finding'
import { Signer } from './login'
import { LIMITS, type Limits } from './rtsp'
import type { Target } from './target'

interface Reply {
  response: IncomingMessage
  close(): void
}

/**
 * Asks a camera over HTTP for its stream, and leaves when its first bytes are there. Always settles,
 * never rejects; the connection is closed then.
 */
export async function lookByHttp(
  target: Target,
  address: string,
  account: Account,
  limits = LIMITS,
): Promise<Finding> {
  const signer = new Signer(target.login, account)
  for (let tries = 0; tries < 3; tries++) {
    const reply = await ask(target, address, signer, limits)
    if ('is' in reply) {
      if (tries > 0) account.undecided()
      return reply
    }
    const { response, close } = reply
    const status = response.statusCode ?? 0
    const challenges = [response.headersDistinct['www-authenticate'] ?? []].flat()
    const next = signer.hear({ status, challenges })
    if (next === 'go on') return body(reply, limits)
    close()
    if (next !== 'again') return next
  }
  return signer.giveUp()
}

function ask(
  target: Target,
  address: string,
  signer: Signer,
  limits: Limits,
): Promise<Reply | Finding> {
  const { tls, port, host, url } = target
  const { pathname, search } = new URL(url)
  const path = `${pathname}${search}`
  const named = isIPv6(host) ? `[${host}]` : host
  const headers: Record<string, string> = { Host: `${named}:${port}`, 'User-Agent': 'Vong Gac' }
  for (const line of signer.headers('GET', path))
    headers.Authorization = asBytes(line.slice('Authorization: '.length))
  return new Promise((resolve) => {
    let connected = false
    const request = (tls ? requestHttps : requestHttp)({
      ...{ host: address, port, path, headers, agent: false },
      ...(tls ? secureFor(host) : {}),
    })
    const fail = (reason: StreamReason) => {
      clearTimeout(timer)
      request.destroy()
      resolve(down(reason, connected))
    }
    let timer = setTimeout(() => fail('no-answer'), limits.connect)
    request.on('socket', (socket) =>
      socket.once(tls ? 'secureConnect' : 'connect', () => {
        connected = true
        clearTimeout(timer)
        timer = setTimeout(() => fail('no-answer'), limits.answer)
      }),
    )
    request.on('error', (error: NodeJS.ErrnoException) =>
      fail(connected ? afterwards(error) : reasonOf(error.code, tls)),
    )
    request.on('response', (response) => {
      clearTimeout(timer)
      response.on('error', () => {})
      resolve({ response, close: () => void request.destroy() })
    })
    request.end()
  })
}

/** Node takes a header for bytes: a name with Vietnamese letters would be refused, and thrown. */
const asBytes = (text: string) => Buffer.from(text).toString('latin1')

const afterwards = ({ code }: NodeJS.ErrnoException): StreamReason =>
  code?.startsWith('HPE_') ? 'not-a-stream' : 'closed-by-camera'

function body({ response, close }: Reply, limits: Limits): Promise<Finding> {
  const status = response.statusCode ?? 0
  const refusal = refusalOf(status)
  const page = /^text\/html/i.test(response.headers['content-type'] ?? '')
  if (refusal || page || status >= 300) {
    close()
    const found = refusal ?? (page ? 'not-a-stream' : null)
    return Promise.resolve(found ? down(found) : { is: 'up', pictured: false })
  }
  return new Promise((resolve) => {
    const over = (finding: Finding) => {
      clearTimeout(timer)
      close()
      resolve(finding)
    }
    const timer = setTimeout(() => over(down('no-picture')), limits.packet)
    response.once('data', () => over({ is: 'up', pictured: true }))
    response.once('end', () => over(down('no-picture')))
    response.once('close', () => over(down('no-picture')))
  })
}
