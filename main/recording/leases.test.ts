import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { newStation, START, type Station } from './testing/station'

let station: Station
afterEach(async () => {
  await station.recording.close()
  station.remove()
})

it('what is protected again at a start is written once, unless more is wanted of it', async () => {
  station = newStation()
  const span = { camera: 'cam', from: START - 60_000, to: START + 30_000 }
  const { lease } = station.recording.protect({ ...span, owner: 'mark' })
  await station.round()
  await station.recording.close()
  const again = station.again()
  again.protect({ ...span, owner: 'mark' })
  again.protect({ ...span, owner: 'another' })
  again.protect({ ...span, to: START + 60_000, owner: 'mark' })
  await again.release('')
  const owners = again.leases().map(({ owner, to }) => [owner, to - START])
  expect(owners).toHaveLength(3)
  expect(owners).toContainEqual(['mark', 60_000])
  expect(again.leases().map(({ id }) => id)).toContain(lease.id)
  expect(readdirSync(join(station.ring, 'leases'))).toHaveLength(3)
  await again.close()
})
