import type { Page } from 'playwright/test'

/** Which tiles, by their index, say that they show less. */
export interface Paces {
  /** ms since 1970. */
  at: number
  few: number[]
  keys: number[]
  /** Tiles that were not live. */
  lost: number[]
}

/** Every change of what the tiles say of their pace, written down by the page itself. */
export async function recordPaces(page: Page): Promise<() => Promise<Paces[]>> {
  const seen = await page.evaluateHandle(() => {
    const changes: Paces[] = []
    let last = ''
    const look = () => {
      const tiles = [...document.querySelectorAll<HTMLElement>('[data-testid="tile"]')]
      const indices = (which: (tile: HTMLElement) => boolean) =>
        tiles.filter(which).map(({ dataset }) => Number(dataset.index))
      const says = (words: string) => (tile: HTMLElement) =>
        tile.querySelector('[data-testid="tile-pace"]')?.textContent === words
      const now = {
        few: indices(says('Giảm khung hình')),
        keys: indices(says('Chỉ khung chính')),
        lost: indices(({ dataset }) => dataset.state !== 'live'),
      }
      if (JSON.stringify(now) === last) return
      last = JSON.stringify(now)
      changes.push({ at: Date.now(), ...now })
    }
    new MutationObserver(look).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
      attributeFilter: ['data-state'],
    })
    look()
    return changes
  })
  return () => seen.jsonValue()
}
