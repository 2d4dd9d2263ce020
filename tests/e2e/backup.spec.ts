import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { commandLine, electronPath, expect, test } from './app'
import { AuditPage } from './pages/audit'
import { BackupPage } from './pages/backup'

/** What a profile may hold at its top; the two lists of `main/backup/inventory.ts`. */
const KNOWN =
  /^(data|custody|journal|evidence|snapshots|coverage|occupancy|forwarding|facility-documents|technical|outages|shifts|attention|reports|stills|uptime|ring|logs|children|pictures|thumbs|opened|packing|session|restore|before-restore-.*)$/
const CHROMIUM =
  /^(Singleton\w+|lockfile|Local State|Preferences|DevToolsActivePort|Crashpad|Dictionaries|blob_storage|databases|\w*Cache|Cookies.*|Local Storage|Session Storage|Network|\.org\.chromium\..*)$/
const isAside = (name: string) => name.startsWith('before-restore-')

const PASSPHRASE = 'một câu khóa dài'
const PASSWORD = 'mat-khau-camera-1'

test('the whole station in one file, put back where it was and on another computer @around-the-clock', async ({
  start,
  folder,
}) => {
  const csv = join(folder, 'cameras.csv')
  const line = (code: string) =>
    `${code},Camera ${code},rtsp://127.0.0.1:9/${code},admin,${PASSWORD}`
  writeFileSync(csv, ['code,name,url,user,password', line('C1'), line('C2')].join('\n'))
  const locked = join(folder, 'locked.vgbackup')
  const open = join(folder, 'open.vgbackup')
  const profile = join(folder, 'profile')
  const cameras = (page: Page) =>
    page.evaluate(async () => {
      const { registry } = await window.vongGac.app.snapshot()
      return registry.cameras.map(({ code, hasPassword }) => `${code} ${hasPassword}`).sort()
    })
  const first = await start(['--import', csv])
  await expect(first.page.getByTestId('app-menu')).toBeVisible()
  const backup = new BackupPage(first.page, first.app)
  await test.step('two are made, with a passphrase and without', async () => {
    await backup.open()
    await backup.make(locked, PASSPHRASE)
    await backup.make(open, '')
    expect(readFileSync(open).includes(PASSWORD)).toBe(false)
  })
  await test.step('something is changed, the backup looked at and taken', async () => {
    await first.page.evaluate(async () => {
      const { registry } = await window.vongGac.app.snapshot()
      await window.vongGac.cameras.remove(registry.cameras.map(({ id }) => id))
    })
    expect(await cameras(first.page)).toEqual([])
    await backup.look(locked, 'sai rồi', PASSPHRASE)
    await expect(backup.preview).toContainText('locked.vgbackup')
    await expect(backup.preview).toContainText('2 camera')
    await backup.restore()
    await first.quit()
  })
  await test.step('the next start has it in place, and the old profile aside', async () => {
    const again = await start()
    await expect(again.page.getByTestId('app-menu')).toBeVisible()
    expect(await cameras(again.page)).toEqual(['C1 true', 'C2 true'])
    const audit = new AuditPage(again.page)
    await audit.open()
    await expect(audit.rows('backup-restored')).toHaveCount(1)
    // What was done after the backup lies in the profile that was moved aside.
    await expect(audit.rows('camera-removed')).toHaveCount(0)
    await audit.expectSound()
    await again.quit()
    const there = readdirSync(profile)
    const [aside] = there.filter(isAside)
    const log = readdirSync(join(profile, aside ?? '', 'custody')).filter(
      (name) => name !== 'head.json',
    )
    expect(readFileSync(join(profile, aside ?? '', 'custody', log[0] ?? ''), 'utf8')).toContain(
      'camera-removed',
    )
    const strange = there.filter((name) => !(KNOWN.test(name) || CHROMIUM.test(name)))
    expect(strange).toEqual([])
  })
  await test.step('another computer begins with it, without passwords', async () => {
    const other = await start(['--data-dir', join(folder, 'other'), '--restore', open])
    await expect(other.page.getByTestId('app-menu')).toBeVisible()
    expect(await cameras(other.page)).toEqual(['C1 false', 'C2 false'])
  })
  await test.step('a third one with the passphrase on the standard input', async () => {
    const third = join(folder, 'third')
    const options = commandLine(['--data-dir', third, '--single-user', '--restore', locked])
    const child = spawn(electronPath(), options, { stdio: ['pipe', 'ignore', 'ignore'] })
    const ended = once(child, 'exit')
    child.stdin?.end(`${PASSPHRASE}\r\n`)
    // On record: it is in place, and the station has begun.
    const recorded = () =>
      existsSync(join(third, 'custody')) &&
      readdirSync(join(third, 'custody'))
        .filter((name) => name.endsWith('.jsonl'))
        .some((name) => readFileSync(join(third, 'custody', name)).includes('backup-restored'))
    await expect.poll(recorded, { timeout: 20_000 }).toBe(true)
    child.kill('SIGKILL')
    await ended
    const again = await start(['--data-dir', third])
    await expect(again.page.getByTestId('app-menu')).toBeVisible()
    expect(await cameras(again.page)).toEqual(['C1 true', 'C2 true'])
  })
})
