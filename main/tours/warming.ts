import type { ScreenId, Warm } from '../../preload/contract'

/** Where streams are opened ahead. */
export interface WarmWall {
  warm(list: Warm[]): void
}

/** What all tours open ahead, within the one budget of the station. */
export class Warming {
  private lists = new Map<string, { screen: ScreenId; list: Warm[] }>()

  constructor(private budget: () => number) {}

  /** @param run which tour of the screen; what comes first in the list matters most */
  put(screen: ScreenId, wall: WarmWall, run: string, list: Warm[]): void {
    const key = `${screen} ${run}`
    this.lists.delete(key)
    const used = [...this.lists.values()].reduce((sum, each) => sum + each.list.length, 0)
    const within = list.slice(0, Math.max(0, this.budget() - used))
    if (within.length > 0) this.lists.set(key, { screen, list: within })
    const here = [...this.lists.values()].filter((each) => each.screen === screen)
    wall.warm(here.flatMap((each) => each.list))
  }
}
