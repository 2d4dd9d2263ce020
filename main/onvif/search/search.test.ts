import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOGIN } from '../../../tests/cameras/onvif-fleet/fleet'
import { type StartedFleet, startFleet } from '../../../tests/cameras/onvif-fleet/start'
import { networkInterfaces } from 'node:os'
import { realClock } from '../../base/clock'
import { Search } from './search'

let fleet: StartedFleet
beforeAll(async () => {
  fleet = await startFleet()
}, 20_000)
afterAll(() => fleet.close())

it('finds', async () => {
  const began = Date.now()
  const s = new Search({ clock: realClock, interfaces: networkInterfaces, changed: (x) => console.log(Date.now()-began, JSON.stringify(x.progress), x.rows.map(r=>[r.key,r.name,r.state,r.reason,r.offsetMs,r.ms].join(' '))), read: (u) => ({ url: u, user: '', password: '' }), announce: () => {} })
  s.start({ kind: 'network', network: fleet.network, ...LOGIN })
  await new Promise((r) => setTimeout(r, 26_000))
  console.log(JSON.stringify(s.state(), null, 1))
  console.log(await fleet.failures('locked'), fleet.apart)
  expect(1).toBe(1)
}, 40_000)
