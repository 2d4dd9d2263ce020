import { expect } from 'playwright/test'
import type { Running } from '../app'
import { AuditPage } from '../pages/audit'

/** What a night leaves on record, whoever did it. */
export const NIGHT_ACTIONS = [
  'outage-handled',
  'attention-missed',
  'shift-signed',
  'created',
] as const

/**
 * The audit log holds what the night was, and its chain is whole. Begins and ends on the wall; needs
 * the right 'audit' (or the single-user mode).
 */
export async function auditHolds(
  { page }: Running,
  actions: readonly string[] = NIGHT_ACTIONS,
): Promise<void> {
  const audit = new AuditPage(page)
  await audit.open()
  for (const action of actions) {
    const found = await page.evaluate(async (wanted) => {
      const filter = { from: null, to: null, by: '', facility: '', camera: '', text: '' }
      const reply = await window.vongGac.audit.search({
        ...{ filter: { ...filter, actions: [wanted as 'created'] }, cursor: null, most: 10 },
      })
      return reply.status === 'done' ? reply.records.length : -1
    }, action)
    expect(found, action).toBeGreaterThan(0)
  }
  await expect(audit.rows().first()).toBeVisible()
  await audit.expectSound()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}
