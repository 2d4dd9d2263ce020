import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { ownNetwork } from './own-network'

const device = (internal: boolean) => [{ internal, address: 'x' } as NetworkInterfaceInfo]
const LOCAL = { lo: device(true) }
const WIRED = { ...LOCAL, eth0: device(false) }

it('misses a network only where there was one, and asks seldom', () => {
  let now = 0
  let devices: Record<string, NetworkInterfaceInfo[]> = LOCAL
  let asked = 0
  const has = ownNetwork(
    () => now,
    () => {
      asked += 1
      return devices
    },
  )
  expect([has(), has(), asked]).toEqual([true, true, 1])
  devices = WIRED
  now = 5000
  expect(has()).toBe(true)
  devices = LOCAL
  now = 9000
  expect(has()).toBe(true)
  now = 10_000
  expect(has()).toBe(false)
  devices = WIRED
  now = 15_000
  expect(has()).toBe(true)
})
