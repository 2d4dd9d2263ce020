import { afterEach, expect, it } from 'vitest'
import {
  type Announced,
  type Responder,
  startResponder,
} from '../../../tests/cameras/onvif-fleet/discovery'
import { realClock } from '../../base/clock'
import { discover } from './discover'
import { networksOf } from './networks'
import { type Heard, heardIn } from './probe'
import { addressesIn } from './range'

const open: Responder[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const device = (n: number, more: Partial<Announced> = {}): Announced => ({
  id: `urn:uuid:${n}`,
  xaddrs: `http://[fe80::1]/onvif/device_service http://127.0.0.1:${8000 + n}/onvif/device_service`,
  scopes: `onvif://www.onvif.org/name/C%E1%BB%95ng_${n} onvif://www.onvif.org/hardware/IPC`,
  ...more,
})

it('hears each device once, however it answers, and who answers rubbish', async () => {
  const devices = [
    ...[device(1), device(2, { manner: 'twice' }), device(3, { manner: 'odd', scopes: '' })],
    ...[device(1, { xaddrs: 'http://127.0.0.1:8099/x' }), device(4, { manner: 'rubbish' })],
    device(5, { id: '', xaddrs: 'http://0.0.0.0/onvif/device_service' }),
  ]
  open.push(await startResponder('127.0.0.1', devices))
  const found: Heard[] = []
  const odd: string[] = []
  const ears = { found: (each: Heard) => found.push(each), odd: (from: string) => odd.push(from) }
  const how = await discover('127.0.0.1', realClock, ears, new AbortController().signal, 900)
  expect(how).toBe('done')
  const service = 'onvif/device_service'
  expect(found).toEqual([
    ...[1, 2].map((n) => ({
      ...{ id: `urn:uuid:${n}`, address: `http://127.0.0.1:${8000 + n}/${service}` },
      ...{ name: `Cổng ${n}`, hardware: 'IPC' },
    })),
    { id: 'urn:uuid:3', address: `http://127.0.0.1:8003/${service}`, name: '', hardware: '' },
    {
      ...{ id: `http://127.0.0.1/${service}`, address: `http://127.0.0.1/${service}` },
      ...{ name: 'Cổng 5', hardware: 'IPC' },
    },
  ])
  expect(odd).toEqual(['127.0.0.1'])
  expect(open[0]?.heard()).toBe(3)
})

it('a device that goes by many names gets our password once, and no flood is heard to its end', async () => {
  const posing = Array.from({ length: 20 }, (_, n) =>
    device(1, { id: `urn:uuid:posing-${n}`, xaddrs: `http://127.0.0.1:9999/onvif/${n}` }),
  )
  const flood = Array.from({ length: 70 }, (_, n) => device(100 + n))
  open.push(await startResponder('127.0.0.1', [...posing, ...flood]))
  const found: Heard[] = []
  const ears = { found: (each: Heard) => found.push(each), odd: () => {} }
  await discover('127.0.0.1', realClock, ears, new AbortController().signal, 900)
  expect(found.filter(({ address }) => address.includes(':9999'))).toHaveLength(1)
  expect(found).toHaveLength(64)
})

it('says when the network is gone, and ends when it is told to', async () => {
  const ears = { found: () => {}, odd: () => {} }
  const never = new AbortController()
  expect(await discover('203.0.113.7', realClock, ears, never.signal)).toBe('network-gone')
  const ended = new AbortController()
  setTimeout(() => ended.abort(), 20)
  const began = Date.now()
  await discover('127.0.0.1', realClock, ears, ended.signal)
  expect(Date.now() - began).toBeLessThan(1_000)
})

it('a name from outside is one line of words', () => {
  const match = `<Envelope><Body><ProbeMatches><ProbeMatch><Scopes>onvif://www.onvif.org/name/A%00%0AB</Scopes><XAddrs>http://10.0.0.9/</XAddrs></ProbeMatch></ProbeMatches></Body></Envelope>`
  expect(heardIn(match, '10.0.0.9')?.[0]?.name).toBe('A B')
})

it('printers and the like are no cameras', () => {
  const printer = `<Envelope><Body><ProbeMatches><ProbeMatch><EndpointReference><Address>urn:p</Address></EndpointReference><Types>wsdp:Device pri:PrintDeviceType</Types><XAddrs>http://10.0.0.9:5357/p</XAddrs></ProbeMatch></ProbeMatches></Body></Envelope>`
  expect(heardIn(printer, '10.0.0.9')).toEqual([])
  expect(heardIn('<Envelope><Body><Hello/></Body></Envelope>', '10.0.0.9')).toEqual([])
})

const hosts = (text: string) => {
  const found = addressesIn(text)
  return found.ok ? found.value.map((url) => new URL(url).host) : found
}

it.each([
  ['10.0.0.9-11', ['10.0.0.9', '10.0.0.10', '10.0.0.11']],
  ['10.0.0.254-10.0.1.1', ['10.0.0.254', '10.0.0.255', '10.0.1.0', '10.0.1.1']],
  ['192.168.1.0/30:8080', ['192.168.1.1:8080', '192.168.1.2:8080']],
  ['10.0.0.1, 10.0.0.1;10.0.0.2:81', ['10.0.0.1', '10.0.0.2:81']],
  ['10.0.0.20-10', { ok: false, reason: 'range-invalid', detail: '10.0.0.20-10' }],
  ['10.0.0.1 10.0.0.300', { ok: false, reason: 'range-invalid', detail: '10.0.0.300' }],
  ['camera', { ok: false, reason: 'range-invalid', detail: 'camera' }],
  ['10.0.0.0/16', { ok: false, reason: 'range-too-big', detail: '10.0.0.0/16' }],
  [' ', { ok: false, reason: 'range-invalid', detail: '' }],
])('reads %s', (text, expected) => {
  expect(hosts(text)).toEqual(expected)
})

it('lists the IPv4 networks of this machine, loopback last', () => {
  const at = (address: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') =>
    ({ address, cidr: `${address}/24`, internal, family, netmask: '', mac: '' }) as never
  const networks = networksOf({
    lo: [at('127.0.0.1', true)],
    eth0: [at('fe80::1', false, 'IPv6'), at('10.0.0.2', false)],
    br0: [at('10.0.0.2', false)],
  })
  expect(networks.map(({ name }) => name)).toEqual(['eth0', 'lo'])
  expect(networks[0]).toEqual({ name: 'eth0', address: '10.0.0.2', prefix: 24, internal: false })
})
