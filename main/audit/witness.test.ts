import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { type Camera, type CameraDraft, contract, type Settings } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import type { AuditWorld } from './deed'
import { createWitness, type Noted } from './witness'

const SECRET = 'S3cret-Pass'
const PIN = '86420975'
const ADDRESS = `rtmp://u:${SECRET}@h/live?key=${SECRET}`
const camera = (code: string, more: Partial<Camera> = {}): Camera =>
  ({
    ...{ id: `id-${code}`, code, name: `Camera ${code}`, facility: 'CL-01', place: 'CONG' },
    ...{ url: 'rtsp://10.0.0.1/a', subUrl: '', user: 'admin', enabled: true, note: '', ...more },
  }) as Camera

let clock: FakeClock
let cameras: Camera[]
let noted: Noted[]
let who: string
/** Times that one camera was looked for by itself. */
let asked: number
let see: ReturnType<typeof createWitness>
beforeEach(() => {
  clock = fakeClock(Date.UTC(2026, 10, 22, 18))
  cameras = [camera('C1'), camera('C2'), camera('C3', { facility: 'CL-02' })]
  ;[noted, who] = [[], 'Hoa']
  asked = 0
  const find = (id: string) => {
    asked++
    return cameras.find((each) => each.id === id) ?? null
  }
  const world: AuditWorld = {
    camera: find,
    cameras: (ids) => ids.map((id) => cameras.find((each) => each.id === id) ?? null),
    facility: () => null,
    settings: () => ({ station: 'Trung tâm', distance: 1 }) as Settings,
    who: () => who,
    shown: (_window, cell) => cameras[cell]?.id ?? null,
    screen: () => 'main',
  }
  see = createWitness({ clock, world, note: (deed) => void noted.push(deed) })
})

/** A call from its argument to its reply; what changes meanwhile is done in between. */
function call(at: string, input: unknown, reply: unknown = { status: 'done' }, work = () => {}) {
  const [feature = '', name = ''] = at.split('.')
  const told = see(feature, name, input, { window: 1 })
  work()
  told?.(reply)
}

it('tells what of a camera was changed, old and new, and never a password', () => {
  const draft = { id: 'id-C1', name: 'x', password: SECRET } as CameraDraft
  call('cameras.save', draft, { status: 'done', id: 'id-C1' }, () => {
    cameras[0] = camera('C1', {
      name: 'Cổng',
      url: `rtsp://u:${SECRET}@10.0.0.2/b?password=${SECRET}`,
    })
  })
  expect(noted).toEqual([
    {
      ...{ action: 'camera-changed', subject: 'id-C1' },
      detail: {
        ...{ camera: 'C1', facility: 'CL-01', passwordSet: true },
        name: 'Camera C1 → Cổng',
        url: 'rtsp://10.0.0.1/a → rtsp://***@10.0.0.2/b',
      },
    },
  ])
})

it('says nothing of what was refused, or was not valid', () => {
  call('cameras.save', { id: 'id-C1' }, { status: 'refused', reason: 'disk-full' })
  call('cameras.save', { id: 'id-C1' }, { status: 'invalid', issues: [] })
  expect(noted).toEqual([])
})

it('tells of a wrong PIN', () => {
  call('lock.unlock', { pin: PIN }, { status: 'refused', reason: 'wrong-pin' })
  call('lock.unlock', { pin: PIN }, { status: 'refused', reason: 'pin-wait' })
  expect(noted).toEqual([{ action: 'unlock-failed', detail: { what: 'unlock' } }])
})

it('looks through all cameras once, not once for each of three thousand', () => {
  cameras = Array.from({ length: 3_000 }, (_, n) => camera(`C${n}`))
  const ids = cameras.map(({ id }) => id)
  call('cameras.setEnabled', { ids, enabled: false })
  call('cameras.remove', ids)
  expect(asked).toBe(0)
  expect(noted[1]?.detail).toMatchObject({ count: 3_000, facility: 'CL-01' })
})

it('names cameras that are gone when it is told', () => {
  const done = { status: 'done', undo: 'x' }
  call('cameras.remove', ['id-C1', 'id-C2'], done, () => {
    cameras = []
  })
  expect(noted[0]).toMatchObject({
    action: 'camera-removed',
    detail: { count: 2, cameras: 'C1, C2', facility: 'CL-01' },
  })
})

it('puts an enlarged camera on record once in five minutes for each person', () => {
  call('wall.enlarge', 0)
  call('wall.enlarge', null)
  call('wall.enlarge', 0)
  call('wall.enlarge', 2)
  who = 'An'
  call('wall.enlarge', 0)
  expect(noted.map(({ subject }) => subject)).toEqual(['id-C1', 'id-C3', 'id-C1'])
  clock.advance(5 * 60_000)
  call('wall.enlarge', 0)
  expect(noted).toHaveLength(4)
  expect(noted[0]?.detail).toMatchObject({ camera: 'C1', screen: 'main' })
})

it('leaves out settings that are only how somebody has the window', () => {
  call('app.set', { leftPanel: false, chosen: ['a'] })
  expect(noted).toEqual([])
})

/** Calls that take a secret, and arguments with all that they may take. */
const WITH_SECRETS: Record<string, object> = {
  'accounts.begin': { login: 'hoa', name: 'Hoa', title: '', password: SECRET },
  'accounts.beSingle': { password: SECRET },
  'accounts.signIn': { login: 'hoa', password: SECRET, next: SECRET },
  'accounts.signInAs': { account: 'a', password: SECRET, next: SECRET },
  'accounts.signInByPin': { account: 'a', pin: PIN },
  'accounts.changePassword': { old: SECRET, next: SECRET },
  'accounts.setPin': { password: SECRET, pin: PIN },
  'accounts.add': { login: 'hoa', name: 'Hoa', role: 'operator', rights: {}, password: SECRET },
  'accounts.reset': { id: 'a', password: SECRET },
  'backup.make': { evidence: true, passphrase: SECRET },
  'backup.look': { passphrase: SECRET },
  'backup.restore': { passphrase: SECRET },
  'cameras.save': { id: 'id-C1', password: SECRET, url: ADDRESS },
  'cameras.test': { url: ADDRESS, password: SECRET },
  'evidence.export': { ids: ['a'], password: SECRET },
  'evidence.verify': { password: SECRET },
  'forwarding.preview': { cameras: ['id-C1'], address: ADDRESS, secret: SECRET, user: 'u' },
  'forwarding.set': { cameras: ['id-C1'], address: ADDRESS, secret: SECRET, user: 'u' },
  'forwarding.test': { cameras: ['id-C1'], address: ADDRESS, secret: SECRET, user: 'u' },
  'lock.setPin': { pin: PIN, old: PIN },
  'lock.unlock': { pin: PIN },
  'onvif.read': { password: SECRET },
  'onvif.search': { password: SECRET },
  'ptz.check': { password: SECRET },
  'shifts.sign': { sha256: '', giver: { password: SECRET }, receiver: { password: SECRET } },
}

it('never tells a password, a PIN or a passphrase, whatever the call', () => {
  const named = Object.entries(contract).flatMap(([feature, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => {
      if (entry.kind !== 'call') return []
      const fields = JSON.stringify(z.toJSONSchema(entry.input, { unrepresentable: 'any' }))
      return /"(password|passphrase|secret|pin)":/.test(fields) ? [`${feature}.${name}`] : []
    }),
  )
  // A new one is to be tried here.
  expect(named.filter((at) => !(at in WITH_SECRETS))).toEqual([])
  for (const [at, input] of Object.entries(WITH_SECRETS))
    call(at, input, { status: 'done', id: 'id-C1' })
  const text = JSON.stringify(noted)
  expect(noted.length).toBeGreaterThan(8)
  for (const secret of [SECRET, PIN]) expect(text).not.toContain(secret)
})

it('leaves out a field of such a name, whatever the table says', () => {
  call('watch.configure', { every: 30, password: SECRET })
  expect(noted[0]?.detail).toEqual({ what: 'watch', every: '30' })
})
