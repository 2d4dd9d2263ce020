import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PrivacyState } from '../../preload/contract'
import { accountsHandlers, openAccounts } from '../accounts'
import { realClock } from '../base/clock'
import { fail, ok } from '../base/result'
import type { CustodyEntry } from '../evidence'
import { openPrivacyCollection } from '../privacy'
import type { Evidence } from './evidence'
import { privacyHandlers, startPrivacy } from './privacy'
import type { Stores } from './stores'

const OWNER = 'mat-khau-chu-tram'
const HERS = 'mat-khau-cua-minh'
const caller = { window: 1 }
const area = { x: 0.1, y: 0.1, width: 0.2, height: 0.2, look: 'blur' as const }

let dir: string
let records: CustodyEntry[]
let told: PrivacyState[]
let isFull: boolean
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-privacy-'))
  records = []
  told = []
  isFull = false
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** With accounts; the registry has one camera until it is emptied. */
async function station() {
  const { accounts } = await openAccounts({ dir, clock: realClock, singleUser: false, quiet: true })
  const operator = () => accounts.who().name
  let cameras = [{ id: 'a', code: '101', name: 'Cổng', facility: 'CS-01' }]
  let changed = () => {}
  const registry = {
    list: () => ({ cameras, facilities: [] }),
    onChange: (listener: () => void) => {
      changed = listener
    },
  }
  const log: Pick<Evidence, 'record' | 'note'> = {
    record: async (entries) => {
      if (isFull) return fail('disk-full')
      records.push(...entries)
      return ok()
    },
    note: ({ by = operator(), subject = '', ...rest }) => records.push({ by, subject, ...rest }),
  }
  const privacyBook = await openPrivacyCollection(dir, realClock)
  const stores = { accounts, operator, registry, privacyBook } as unknown as Stores
  const privacy = startPrivacy(
    stores,
    (...[, , state]) => told.push(structuredClone(state) as PrivacyState),
    () => log,
  )
  const empty = () => {
    cameras = []
    changed()
  }
  const login = { login: 'hoa', name: 'Lê Thị Hoa', title: '' }
  await accounts.begin({ ...login, password: OWNER })
  return { accounts, privacy, empty, calls: privacyHandlers(privacy, operator) }
}

const lifted = (privacy: { state(): PrivacyState }) => privacy.state().lifted.map(({ by }) => by)

it('ends a lift with the session, with the right, and with the camera; all of it on record', async () => {
  const { accounts, privacy, empty, calls } = await station()
  const lift = () => calls.lift({ camera: 'a', on: true }, caller)
  await calls.set({ camera: 'a', areas: [area] }, caller)
  expect(await lift()).toEqual({ status: 'done' })
  expect(lifted(privacy)).toEqual(['Lê Thị Hoa'])
  accounts.signOut()
  expect(lifted(privacy)).toEqual([])

  await accounts.signIn({ login: 'hoa' }, OWNER)
  const minh = { login: 'minh', name: 'Trần Minh', title: '', phone: '', role: 'head' as const }
  const people = accountsHandlers(accounts)
  await people.add({ ...minh, password: 'tam-thoi-1', rights: {} }, caller)
  await accounts.signIn({ login: 'minh' }, 'tam-thoi-1', HERS)
  await lift()
  expect(lifted(privacy)).toEqual(['Trần Minh'])
  await people.setRole({ role: 'head', rights: ['wall'] }, caller)
  expect(lifted(privacy)).toEqual([])

  await accounts.signIn({ login: 'hoa' }, OWNER)
  await lift()
  empty()
  expect(lifted(privacy)).toEqual([])
  expect(privacy.areas('a')).toEqual([area])

  const camera = { camera: '101', name: 'Cổng', facility: 'CS-01' }
  expect(records.slice(0, 3)).toEqual([
    {
      ...{ by: 'Lê Thị Hoa', action: 'privacy-changed', subject: 'a' },
      detail: { ...camera, areas: '0 → 1' },
    },
    {
      ...{ by: 'Lê Thị Hoa', action: 'privacy-lifted', subject: 'a' },
      detail: { ...camera, minutes: 5 },
    },
    {
      ...{ by: '', action: 'privacy-restored', subject: 'a' },
      detail: { ...camera, why: 'session-ended', lifter: 'Lê Thị Hoa' },
    },
  ])
  expect(records.slice(3).map(({ action, detail }) => detail?.why ?? action)).toEqual([
    ...['privacy-lifted', 'session-ended', 'privacy-lifted', 'camera-gone'],
  ])
  expect(told.map((state) => state.lifted.length)).toEqual([0, 1, 0, 1, 0, 1, 0])
})

it('lifts nothing that cannot be put on record, and says who put it back', async () => {
  const { privacy, calls } = await station()
  await calls.set({ camera: 'a', areas: [area] }, caller)
  isFull = true
  expect(await calls.lift({ camera: 'a', on: true }, caller)).toMatchObject({ reason: 'no-record' })
  expect(lifted(privacy)).toEqual([])
  isFull = false
  await calls.lift({ camera: 'a', on: true }, caller)
  await calls.lift({ camera: 'a', on: false }, caller)
  expect(records.at(-1)).toMatchObject({
    ...{ by: 'Lê Thị Hoa', detail: { why: 'by-hand', lifter: 'Lê Thị Hoa' } },
  })
})
