import type { Display, Programme } from '../../preload/contract'

/** A programme with a step for each number of planned seconds. */
export const programmeOf = (...seconds: number[]): Programme => ({
  ...{ id: 'p-1', name: 'Họp tháng 11', heading: '', emblem: null, changedAt: 0, revision: 1 },
  steps: seconds.map((each, i) => ({
    ...{ id: `s${i + 1}`, title: `Bước ${i + 1}`, titled: true, notes: '', seconds: each },
    ...{ body: { kind: 'camera', camera: { id: 'c1', code: 'C1' } }, substitutes: {} },
  })),
})

export const display = (id: number, x: number, more: Partial<Display> = {}): Display => ({
  ...{ id, label: `M${id}`, x, y: 0, width: 1920, height: 1080, number: id, scale: 1 },
  ...{ internal: false, primary: x === 0, ...more },
})
