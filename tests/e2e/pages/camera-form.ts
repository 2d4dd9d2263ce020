import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

type Field = 'code' | 'name' | 'facility' | 'place' | 'url' | 'sub-url' | 'user' | 'password'

/** The form of one camera, with its "Thử kết nối". */
export class CameraForm {
  readonly root: Locator
  readonly result: Locator
  readonly picture: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('camera-form')
    this.result = page.getByTestId('camera-test-result')
    this.picture = this.result.locator('img')
  }

  field(name: Field): Locator {
    return this.page.getByTestId(`camera-${name}`)
  }

  async fill(values: Partial<Record<Field, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.field(name as Field).fill(value)
  }

  /** Sets after how many seconds a fault of the picture is told. */
  async watchFor(fault: 'frozen' | 'black' | 'noDetail', seconds: number): Promise<void> {
    await this.page.getByTestId('camera-scene').locator('summary').click()
    await this.page.getByTestId(`camera-scene-${fault}`).fill(`${seconds}`)
  }

  /** Waits for the answer. */
  async test(): Promise<void> {
    await this.page.getByTestId('camera-test').click()
    await expect(this.result).toBeVisible({ timeout: 20_000 })
  }

  async save(): Promise<void> {
    await this.page.getByTestId('camera-save').click()
  }

  async saveAndClose(): Promise<void> {
    await this.save()
    await expect(this.root).toHaveCount(0)
  }

  /** The words at a field that was refused. */
  async issueAt(name: Field): Promise<string> {
    await expect(this.field(name)).toHaveAttribute('aria-invalid', 'true')
    const id = (await this.field(name).getAttribute('aria-describedby')) ?? ''
    const words = id.split(' ').map((each) => this.page.locator(`[id="${each}"]`).innerText())
    return (await Promise.all(words)).join(' ')
  }

  /** Pixels of the picture that the test has shown; 0 × 0 when none could be drawn. */
  pictureSize(): Promise<number[]> {
    return this.picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
  }
}
