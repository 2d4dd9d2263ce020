import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, type Running } from '../app'
import { AuditPage } from '../pages/audit'
import { BackupPage } from '../pages/backup'

/** How often each deed is on record; a mark is one, however many files were made of it. */
async function onRecord(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const filter = { from: null, to: null, by: '', facility: '', camera: '', text: '' }
    const counts: Record<string, number> = {}
    const marks = new Set<string>()
    for (let cursor: string | null = null; ; ) {
      const search = { filter: { ...filter, actions: [] }, cursor, most: 500 }
      const found = await window.vongGac.audit.search(search)
      if (found.status === 'refused') throw new Error(found.reason)
      for (const { action, subject } of found.records) {
        if (action === 'created') marks.add(subject.split('/')[0] ?? '')
        counts[action] = (counts[action] ?? 0) + 1
      }
      if (found.next === null) return { ...counts, created: marks.size }
      cursor = found.next
    }
  })
}

/** The deeds of the night are on record, as often as they were done, in a chain that is whole. */
export async function auditHolds(
  { page }: Running,
  expected: Record<string, number>,
): Promise<void> {
  await expect.poll(() => onRecord(page)).toMatchObject(expected)
  const audit = new AuditPage(page)
  await audit.open()
  await expect(audit.rows()).not.toHaveCount(0)
  await audit.expectSound()
  await page.keyboard.press('g')
  await expect(page.getByTestId('duty')).toBeHidden()
}

/** Everything in one file, locked by a passphrase. */
export async function backUp({ app, page }: Running, folder: string): Promise<void> {
  const path = join(folder, 'dem.vgbackup')
  const backup = new BackupPage(page, app)
  await backup.open()
  await backup.make(path, 'một câu khóa dài')
  expect(statSync(path).size).toBeGreaterThan(10_000)
  await page.keyboard.press('Escape')
}
