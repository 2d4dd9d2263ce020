import { alarmCellIn, type Grid } from '../../preload/contract'

type Cells = (string | null)[]

/** What cells show in place of what the operator put there: a tour's camera, over it an alarm's. */
export class Lent {
  private tours = new Map<number, string | null>()
  private alarms = new Map<number, string>()

  /** → whether anything changed, as of all that follow */
  lend(cell: number, camera: string | null): boolean {
    if (this.tours.has(cell) && this.tours.get(cell) === camera) return false
    this.tours.set(cell, camera)
    return true
  }

  giveBack(cell: number): boolean {
    return this.tours.delete(cell)
  }

  /** @param camera null: the alarm is over */
  alarm(cell: number, camera: string | null): boolean {
    if ((this.alarms.get(cell) ?? null) === camera) return false
    if (camera === null) this.alarms.delete(cell)
    else this.alarms.set(cell, camera)
    return true
  }

  /** The operator takes the cell back. */
  release(cell: number, grid: Grid): void {
    this.tours.delete(cell)
    for (const alarm of this.alarms.keys())
      if (alarmCellIn(alarm, grid) === cell) this.alarms.delete(alarm)
  }

  /** A removed camera leaves a tour's cell empty, until the tour goes on. */
  prune(exists: (id: string) => boolean): void {
    for (const [cell, id] of this.tours) if (id !== null && !exists(id)) this.tours.set(cell, null)
    for (const [cell, id] of this.alarms) if (!exists(id)) this.alarms.delete(cell)
  }

  /** The cells of an arrangement as they are seen. */
  over(cells: Cells, grid: Grid): Cells {
    if (this.tours.size + this.alarms.size === 0) return cells
    const alarms = this.alarmsIn(grid)
    const lent = (id: string | null, i: number) =>
      this.tours.has(i) ? (this.tours.get(i) ?? null) : id
    return cells.map((id, i) => alarms.get(i) ?? lent(id, i))
  }

  cellsIn(grid: Grid): number[] {
    return [...new Set([...this.tours.keys(), ...this.alarmsIn(grid).keys()])]
  }

  private alarmsIn(grid: Grid): ReadonlyMap<number, string> {
    return new Map([...this.alarms].map(([cell, id]) => [alarmCellIn(cell, grid), id]))
  }
}
