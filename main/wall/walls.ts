import { FIRST_SCREEN, type ScreenId } from '../../preload/contract'
import type { Wall } from './wall'

/** The walls of all screens of one world; each is made when it is first asked for. */
export class Walls {
  private walls = new Map<ScreenId, Wall>()

  constructor(private make: (screen: ScreenId) => Wall) {
    this.of(FIRST_SCREEN)
  }

  of(screen: ScreenId): Wall {
    let wall = this.walls.get(screen)
    if (!wall) {
      wall = this.make(screen)
      this.walls.set(screen, wall)
    }
    return wall
  }

  all(): Wall[] {
    return [...this.walls.values()]
  }

  prune(exists: (id: string) => boolean): void {
    for (const wall of this.walls.values()) wall.prune(exists)
  }
}
