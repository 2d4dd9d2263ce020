import type { Page } from 'playwright/test'

export interface Change {
  camera: string
  state: string
  /** ms since 1970. */
  at: number
}

/** Every change of what the tiles claim, written down by the page itself the moment it is shown. */
export async function recordWall(page: Page): Promise<() => Promise<Change[]>> {
  const seen = await page.evaluateHandle(() => {
    const changes: Change[] = []
    const last = new Map<string, string>()
    const look = () => {
      for (const tile of document.querySelectorAll<HTMLElement>('[data-testid="tile"]')) {
        const { camera = '', state = '' } = tile.dataset
        if (last.get(camera) === state) continue
        last.set(camera, state)
        changes.push({ camera, state, at: Date.now() })
      }
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-state', 'data-camera'],
    })
    look()
    return changes
  })
  return () => seen.jsonValue()
}
