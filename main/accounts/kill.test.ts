import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { openAccounts } from './open'

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
const dir = join(folder, 'data')
let changer: string
beforeAll(async () => {
  changer = await bundled(join(import.meta.dirname, 'testing/changer.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = () => openAccounts({ dir, clock: realClock, singleUser: false, quiet: true })
const FIRST = 'mat-khau-quan-tri'

it('killed amid changes of a password, the last one that was confirmed or the next one opens', async () => {
  const { accounts } = await open()
  await accounts.begin({ login: 'hoa', name: 'Hoa', title: '', password: FIRST })
  const child = spawn(process.execPath, [changer, dir, 'hoa', FIRST])
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
    if (printed.split('\n').length > 2) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const told = printed.trim().split('\n')
  const next = `mat-khau-thu-${told.length}`
  const again = await open()
  expect(again.book.problems()).toEqual([])
  expect(again.accounts.mode).toBe('accounts')
  const last = await again.accounts.signIn({ login: 'hoa' }, told.at(-1) ?? '')
  if (last.status !== 'done') {
    await new Promise((resolve) => setTimeout(resolve, 1_010))
    expect(await again.accounts.signIn({ login: 'hoa' }, next)).toEqual({ status: 'done' })
  }
  expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
