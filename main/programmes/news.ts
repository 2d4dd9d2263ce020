import type { ProgrammesNews, ProgrammesState } from '../../preload/contract'

/** Remembers what windows were told, and finds what is new; another world is new as a whole. */
export class News {
  private told = new Map<string, number>()

  /** @param state what they begin with when they ask */
  constructor({ programmes }: ProgrammesState) {
    this.remember(programmes)
  }

  of({ programmes, canUndo }: ProgrammesState): ProgrammesNews {
    const changed = programmes.filter(({ id, revision }) => this.told.get(id) !== revision)
    this.remember(programmes)
    return { changed, ids: programmes.map(({ id }) => id), canUndo }
  }

  private remember(programmes: ProgrammesState['programmes']): void {
    this.told = new Map(programmes.map(({ id, revision }) => [id, revision]))
  }
}
