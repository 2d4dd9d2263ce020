import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FakeClock, fakeClock } from '../../base/clock'
import { fail, ok } from '../../base/result'
import { Books } from '../books'
import { shiftHandlers } from '../handlers'
import { Handover, type SignOrder } from '../handover'
import { Shifts } from '../shifts'
import type { ShiftSources } from '../sources'
import { openShiftsCollection } from '../store'
import { at, sources } from './sources'

const PASSWORDS: Record<string, [string, string]> = {
  hoa: ['Lê Thị Hoa', 'mật khẩu Hoa'],
  minh: ['Trần Minh', 'mật khẩu Minh'],
  an: ['An', 'mật khẩu An'],
}

export const caller = { window: 1 }
export const people = {
  ...{ leader: 'Phó Giám đốc Sơn', head: 'Lê Thị Hoa', crew: ['Lê Thị Hoa', 'Phạm Bình'] },
}

/** A station on real files, ten minutes before the night's shift; it can be opened again. */
export class TestStation {
  readonly clock: FakeClock = fakeClock(at('21:50'))
  readonly records: { id: string; detail: Record<string, string | number> }[] = []
  readonly logged: string[] = []
  byPassword = false
  signedIn = true
  recordFails = false

  constructor(readonly dir = mkdtempSync(join(tmpdir(), 'shifts-'))) {}

  close(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }

  file = (id: string) => join(this.dir, 'shifts', '2026-11', `${id}.json`)

  async open(changes: Partial<ShiftSources> = {}) {
    const { dir, clock, records } = this
    const log = (line: string) => void this.logged.push(line)
    const books = await Books.open(join(dir, 'shifts'), log)
    const collection = await openShiftsCollection(dir, clock)
    const who = () => {
      if (!this.signedIn) return { account: null, name: '' }
      return this.byPassword
        ? { account: 'hoa', name: 'Lê Thị Hoa' }
        : { account: null, name: 'truc-ban' }
    }
    const shifts = new Shifts({ clock, collection, books, who, sources: sources(changes), log })
    const record = async (id: string, detail: Record<string, string | number>) => {
      if (this.recordFails) return fail('not-writable')
      records.push({ id, detail })
      return ok()
    }
    const handover = new Handover({
      ...{ shifts, record, locked: () => {} },
      signers: { byPassword: () => this.byPassword, verify },
    })
    await handover.recover()
    const isOnRecord = async ({ id, sha256 }: { id: string; sha256: string }) =>
      records.some((each) => each.id === id && each.detail.sha256 === sha256)
    const calls = shiftHandlers({ shifts, handover, isOnRecord, record, changed: () => {} })
    const list = () => books.list({ offset: 0, limit: 50 })
    return { shifts, handover, books, calls, list }
  }
}

async function verify(account: string, password: string) {
  const [name = '', right] = PASSWORDS[account] ?? []
  return right === password ? ok({ account, name }) : fail('wrong-password')
}

type Opened = Awaited<ReturnType<TestStation['open']>>

/** Both sides sign, unless something else is wanted. */
export async function sign({ handover }: Opened, order: Partial<SignOrder> = {}) {
  const made = await handover.prepare()
  if (made.status === 'refused') throw new Error(made.reason)
  return handover.sign({
    ...{ sha256: made.sha256, next: { leader: '', head: 'Trần Minh', crew: ['Trần Minh'] } },
    giver: { name: 'Lê Thị Hoa', password: '' },
    receiver: { name: 'Trần Minh', password: '' },
    ...order,
  })
}
