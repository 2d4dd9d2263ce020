import { expect, type Running } from '../app'

/** Asks within seconds; `within` is how long an answer counts. */
async function ask({ page }: Running, within: number, on = true): Promise<void> {
  const reply = await page.evaluate(
    ([seconds, turned]) =>
      window.vongGac.attention.set({
        ...{ on: turned, from: 0, to: 0, least: 2, most: 3, within: seconds },
        ...{ onlyInShift: true, activityCounts: false },
      }),
    [within, on] as const,
  )
  expect(reply).toEqual({ status: 'done' })
}

/** One check that is answered by its key, then one that nobody answers and somebody notes. */
export async function missAttention(
  running: Running,
  why: string,
  /** While it alarms. */
  alarmed: () => Promise<void> = async () => {},
): Promise<void> {
  const { page } = running
  const question = page.getByTestId('attention-question')
  const alarm = page.getByTestId('attention-missed')
  await ask(running, 30)
  await expect(question).toBeVisible({ timeout: 10_000 })
  // Any other key is none.
  await page.keyboard.press('Shift')
  await expect(question).toBeVisible()
  await page.keyboard.press('F9')
  await expect(question).toBeHidden()
  await ask(running, 2)
  await expect(question).toBeVisible({ timeout: 10_000 })
  await expect(alarm).toBeVisible({ timeout: 10_000 })
  await ask(running, 2, false)
  await alarmed()
  await page.getByTestId('attention-why').fill(why)
  await page.getByTestId('attention-note').click()
  await expect(alarm).toBeHidden()
}
