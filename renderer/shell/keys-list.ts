/** Each key of the window with the name of its text under `shell.keys`. */
export const sheet = [
  {
    group: 'wall',
    entries: [
      { name: 'move', keys: ['←', '↑', '→', '↓'] },
      { name: 'mark', keys: ['M'] },
      { name: 'markFacility', keys: ['Shift M'] },
      { name: 'replay', keys: [','] },
      { name: 'snapshot', keys: ['S'] },
      { name: 'snapshotWall', keys: ['Shift S'] },
      { name: 'snapshotEach', keys: ['Ctrl S'] },
      { name: 'snapshotCopy', keys: ['Ctrl C'] },
      { name: 'snapshotPrint', keys: ['Ctrl P'] },
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
    group: 'inReplay',
    entries: [
      { name: 'replayStep', keys: [',', '.'] },
      { name: 'replayLeap', keys: ['<', '>'] },
      { name: 'replayTurn', keys: ['Space'] },
      { name: 'replayFrame', keys: ['←', '→'] },
      { name: 'replaySpeed', keys: ['1', '2', '3'] },
      { name: 'replayLive', keys: ['Esc', 'L'] },
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
      { name: 'violations', keys: ['B'] },
      { name: 'left', keys: ['[', 'F2'] },
      { name: 'right', keys: [']', 'F3'] },
      { name: 'openWindow', keys: ['Ctrl Shift N'] },
      { name: 'fullScreen', keys: ['F11'] },
      { name: 'sheet', keys: ['F1', '?'] },
      { name: 'quit', keys: ['Ctrl Q'] },
    ],
  },
] as const
