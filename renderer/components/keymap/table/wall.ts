import type { Actions } from '../action'

const wall = { scope: 'wall', group: 'wall' } as const
const tile = { scope: 'tile', group: 'wall' } as const
const move = { ...tile, repeat: true, series: 'move' } as const
const swap = { ...tile, repeat: true, series: 'swap' } as const
const grid = { ...wall, group: 'layouts', series: 'grid' } as const

export const wallActions = {
  'tile.left': { ...move, keys: ['ArrowLeft'] },
  'tile.up': { ...move, keys: ['ArrowUp'] },
  'tile.right': { ...move, keys: ['ArrowRight'] },
  'tile.down': { ...move, keys: ['ArrowDown'] },
  'tile.swapLeft': { ...swap, keys: ['Ctrl+ArrowLeft'] },
  'tile.swapUp': { ...swap, keys: ['Ctrl+ArrowUp'] },
  'tile.swapRight': { ...swap, keys: ['Ctrl+ArrowRight'] },
  'tile.swapDown': { ...swap, keys: ['Ctrl+ArrowDown'] },
  'tile.enlarge': { ...tile, keys: ['Enter'] },
  'tile.back': { ...tile, keys: ['Esc'] },
  'tile.clear': { ...tile, keys: ['Delete'] },
  'tile.retry': { ...tile, keys: ['R'] },
  'wall.grid1': { ...grid, keys: ['Ctrl+1'] },
  'wall.grid2': { ...grid, keys: ['Ctrl+2'] },
  'wall.grid3': { ...grid, keys: ['Ctrl+3'] },
  'wall.grid4': { ...grid, keys: ['Ctrl+4'] },
  'wall.grid5': { ...grid, keys: ['Ctrl+5'] },
  'wall.grid6': { ...grid, keys: ['Ctrl+6'] },
  'wall.grid7': { ...grid, keys: ['Ctrl+7'] },
  'wall.grid8': { ...grid, keys: ['Ctrl+8'] },
} as const satisfies Actions
