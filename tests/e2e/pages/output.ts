import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { type FlashWatch, watchFlashes } from '../../cameras/screen-flashes'

/** What nobody in the room is to read; a figure's own words are none of it. */
export const TECHNICAL: RegExp[] = [
  /rtsp|https?:|wss?:|\bip\b|\burl\b|\bport\b/i,
  /\b\d{1,3}(\.\d{1,3}){3}\b/,
  /\b(40[0134]|50[0234])\b/,
  /ffmpeg|codec|h\.?26[45]|mjpeg|fps|kbit|stream|socket|timeout|error|exception|undefined|null|NaN/i,
  /mật khẩu|tài khoản|người dùng|đăng nhập|password|account|user|login|sign in/i,
  /\blỗi\b|thử lại|mất kết nối|không kết nối được|không có hình|retry|lost|offline|refused/i,
]

export interface FeedOnOutput {
  cell: number
  shown: string
  /** Of what is seen there; empty for a card, a picture, or nothing yet. */
  camera: string
}

/** The big screen, as it is. */
export class OutputPage {
  readonly card: Locator
  readonly title: Locator

  private constructor(readonly page: Page) {
    this.card = page.locator('[data-testid=stage-card]')
    this.title = page.getByTestId('stage-title')
  }

  /** Waits for the window of a show. */
  static async of(app: ElectronApplication): Promise<OutputPage> {
    let found: Page | undefined
    await expect
      .poll(async () => {
        for (const page of app.windows()) if ((await roleOf(page)) === 'output') found = page
        return found !== undefined
      })
      .toBe(true)
    return new OutputPage(found as Page)
  }

  /** Index of the step whose pictures are seen; waits until it is that of the show. */
  async expectStep(index: number): Promise<void> {
    const stage = this.page.getByTestId('stage')
    await expect(stage).toHaveAttribute('data-index', `${index}`)
    await expect(stage).toHaveAttribute('data-target', `${index}`)
  }

  /** What stands where cameras of the step that is seen belong. */
  feeds(): Promise<FeedOnOutput[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-layer=seen] [data-feed]')].map(
        ({ dataset }) => ({
          cell: Number(dataset.cell),
          shown: dataset.feed ?? '',
          camera: dataset.camera ?? '',
        }),
      ),
    )
  }

  async expectFeeds(...shown: string[]): Promise<void> {
    await expect.poll(async () => (await this.feeds()).map((feed) => feed.shown)).toEqual(shown)
  }

  /** Everything that could be read there, seen or not, or told to whoever does not see. */
  words(): Promise<string[]> {
    return this.page.evaluate(() => {
      const told = (element: Element) =>
        [...element.attributes]
          .filter(({ name }) => /^(aria-(?!hidden)|title$|alt$|placeholder$|value$)/.test(name))
          .map(({ value }) => value)
      const all = [...document.body.querySelectorAll('*')].flatMap(told)
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const written: string[] = []
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode
        if (!parentElement?.closest('style, script')) written.push(textContent ?? '')
      }
      return [document.title, ...written, ...all].map((text) => text.trim()).filter(Boolean)
    })
  }

  /** What of it nobody may read there; `more`: addresses, names, codes of this test. */
  async technical(more: (string | RegExp)[] = []): Promise<string[]> {
    const words = await this.words()
    const found = (word: string | RegExp) =>
      words.filter((text) => (typeof word === 'string' ? text.includes(word) : word.test(text)))
    return [...new Set([...TECHNICAL, ...more].flatMap(found))]
  }

  /**
   * Looks 20 times a second at the X display for the output to be black or white all over.
   * @param free part of the output that no other window covers, in its pixels; all of it else
   */
  async watchFlashes(
    app: ElectronApplication,
    free?: { x: number; y: number; width: number; height: number },
  ): Promise<FlashWatch> {
    const window = await app.browserWindow(this.page)
    const { x, y, ...size } = await window.evaluate((each) => each.getContentBounds())
    const part = free ?? { x: 0, y: 0, ...size }
    return watchFlashes(process.env.DISPLAY ?? '', { ...part, x: x + part.x, y: y + part.y })
  }
}

const roleOf = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset.page ?? '').catch(() => '')
