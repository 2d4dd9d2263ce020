import { expect, type Running } from '../app'
import { MarkBar } from '../pages/mark-bar'
import { ViolationsPage } from '../pages/violations'
import { WallPage } from '../pages/wall'

/** What was seen in the night: on which camera, what is typed to find the kind, and the kind. */
export const NIGHT_VIOLATIONS = [
  { camera: 'CL-02-03', typed: 'tu tap', code: 'NCL03', name: 'Tụ tập' },
  { camera: 'CL-02-04', typed: 'tu tap', code: 'NCL03', name: 'Tụ tập' },
  { camera: 'CL-02-05', typed: 'tron khoi', code: 'NCL06', name: 'Trốn khỏi cơ sở cách ly' },
] as const

/** Of the last one the facility was told. */
export const TOLD = 'Bà Hạnh, trưởng khu'

/** Three marks by keys alone, and a call for the last of them. Begins and ends on the wall. */
export async function threeViolations({ page }: Running): Promise<void> {
  const [wall, bar] = [new WallPage(page), new MarkBar(page)]
  for (const { camera, typed, name } of NIGHT_VIOLATIONS) {
    await wall.of(camera).focus()
    await page.keyboard.press('m')
    await expect(bar.filter).toBeFocused()
    await page.keyboard.type(typed)
    await expect(bar.chosen).toContainText(name)
    await page.keyboard.press('Enter')
    await expect(bar.root).toHaveCount(0)
    await expect(wall.of(camera)).toBeFocused()
  }
  const room = new ViolationsPage(page)
  await room.open()
  await expect(room.rows).toHaveCount(NIGHT_VIOLATIONS.length)
  await room.rows.filter({ hasText: 'Trốn khỏi' }).click()
  await page.keyboard.press('n')
  await expect(room.question.getByTestId('step-told')).toBeFocused()
  await page.keyboard.type(TOLD)
  await page.keyboard.press('Enter')
  await expect(room.message('Đã lưu bước')).toBeVisible()
  await page.keyboard.press('b')
  await expect(room.root).toHaveCount(0)
}
