import { DWELL, type Tour } from '../../preload/contract'

const sample = {
  ...{ dwells: {}, order: 'byHand', offline: 'skip', plan: null },
} satisfies Partial<Tour>

/** Two tours to try: over the whole wall, and in one cell of it. */
export const demoTours: Tour[] = [
  {
    ...{ ...sample, id: 't-demo-all', name: 'Toàn bộ camera mẫu', kind: 'pages' },
    ...{ source: { from: 'all' }, layout: '4', dwell: DWELL.usual },
  },
  {
    ...{ ...sample, id: 't-demo-ways', name: 'Cổng, sảnh, hành lang', kind: 'cell' },
    ...{ source: { from: 'words', words: 'cổng, sảnh, hành lang' }, layout: 'best', dwell: 8 },
  },
]
