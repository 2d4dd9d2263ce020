/** Each key of the window with the name of its text under `shell.keys`. */
export const sheet = [
  {
    group: 'wall',
    entries: [
      { name: 'move', keys: ['←', '↑', '→', '↓'] },
      { name: 'mark', keys: ['M'] },
      { name: 'enlarge', keys: ['Enter'] },
      { name: 'back', keys: ['Esc'] },
      { name: 'swap', keys: ['Ctrl ← ↑ → ↓'] },
      { name: 'clear', keys: ['Delete'] },
      { name: 'retry', keys: ['R'] },
      { name: 'grid', keys: ['Ctrl 1 … 8'] },
      { name: 'undo', keys: ['Ctrl Z'] },
    ],
  },
  {
    group: 'tree',
    entries: [
      { name: 'search', keys: ['Ctrl K', '/'] },
      { name: 'treeType', keys: ['letters'] },
      { name: 'treeMove', keys: ['↑', '↓'] },
      { name: 'treeFold', keys: ['←', '→'] },
      { name: 'treeEnds', keys: ['Home', 'End'] },
      { name: 'treePut', keys: ['Enter'] },
      { name: 'treeMenu', keys: ['Shift F10'] },
    ],
  },
  {
    group: 'everywhere',
    entries: [
      { name: 'left', keys: ['[', 'F2'] },
      { name: 'right', keys: [']', 'F3'] },
      { name: 'openWindow', keys: ['Ctrl Shift N'] },
      { name: 'fullScreen', keys: ['F11'] },
      { name: 'sheet', keys: ['F1', '?'] },
      { name: 'quit', keys: ['Ctrl Q'] },
    ],
  },
] as const
