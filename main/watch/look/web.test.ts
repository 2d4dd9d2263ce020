import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import {
  answering,
  hangUp,
  lookAt,
  OK,
  quickly,
  serve,
  servers,
  sockets,
  VIDEO,
} from '../testing/looking'

afterEach(hangUp)

describe('over TLS', () => {
  it('is asked as any other; what does not speak it says so', async () => {
    const options = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
    const made = execFileSync(
      'openssl',
      [...options, '-nodes', '-subj', '/CN=camera', '-keyout', '-', '-out', '-'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    ).toString()
    const server = createTls({ key: made, cert: made }, (socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      answering(OK, VIDEO)(socket)
    })
    servers.add(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    expect((await lookAt(`rtsps://127.0.0.1:${port}/x`)).finding).toEqual({
      ...{ is: 'up', pictured: false },
    })
    const plain = await serve((socket) => socket.end('220 mail.example\r\n'))
    expect((await lookAt(`rtsps://127.0.0.1:${plain}/x`)).finding).toMatchObject({
      ...{ is: 'down', reason: 'tls-failed' },
    })
  })
})

describe('over HTTP', () => {
  it('is up with its first bytes, signed where that is wanted; a page is no stream', async () => {
    const web = createHttp((request, response) => {
      const { url = '', headers } = request
      if (url === '/page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>')
      else if (url === '/none') response.writeHead(404).end()
      else if (url === '/hush') response.writeHead(200).flushHeaders()
      else if (headers.authorization === `Basic ${btoa('me:secret')}`) {
        response.writeHead(200, { 'Content-Type': 'multipart/x-mixed-replace' })
        response.write('--x\r\n')
      } else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end()
    })
    servers.add(web)
    web.on('connection', (socket) => sockets.add(socket))
    web.listen(0, '127.0.0.1')
    await once(web, 'listening')
    const at = `127.0.0.1:${(web.address() as AddressInfo).port}`
    const found = async (url: string) => {
      const { finding, told } = await quickly(url)
      return [finding.is === 'down' ? finding.reason : finding.is, ...told]
    }
    expect(await found(`http://me:secret@${at}/mjpg`)).toEqual(['up', 'accepted'])
    const wrong = ['bad-credentials', 'bad-credentials']
    expect(await found(`http://me:wrong@${at}/mjpg`)).toEqual(wrong)
    expect(await found(`http://${at}/mjpg`)).toEqual(['bad-credentials'])
    expect(await found(`http://${at}/none`)).toEqual(['not-found'])
    expect(await found(`http://${at}/page`)).toEqual(['not-a-stream'])
    expect(await found(`http://${at}/hush`)).toEqual(['no-picture'])
  })

  it('signs in by Digest as somebody whose name has Vietnamese letters', async () => {
    let signed = ''
    const web = createHttp(({ headers }, response) => {
      signed = Buffer.from(headers.authorization ?? '', 'latin1').toString()
      if (signed) response.writeHead(200, { 'Content-Type': 'video/mp2t' }).write('x')
      else response.writeHead(401, { 'WWW-Authenticate': 'Digest realm="x", nonce="y"' }).end()
    })
    servers.add(web)
    web.on('connection', (socket) => sockets.add(socket))
    web.listen(0, '127.0.0.1')
    await once(web, 'listening')
    const { port } = web.address() as AddressInfo
    const { finding } = await quickly(`http://tr%E1%BB%B1c:mk@127.0.0.1:${port}/x`)
    expect(finding).toEqual({ is: 'up', pictured: true })
    expect(signed).toContain('username="trực"')
  })
})
