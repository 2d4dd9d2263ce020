import type { drawing as vi } from '../vi/drawing'

export const drawing: typeof vi = {
  open: 'Draw on the picture',
  tools: 'Drawing tools',
  tool: { arrow: 'Arrow', box: 'Box', blur: 'Blur' },
  delete: 'Delete',
  redo: 'Redo',
  save: 'Keep drawing',
  hint: 'Drag to draw; or Space to put one, arrows to move it, Shift and arrows to size it, Tab for the next. The original stays as it is.',
  coming: 'The picture is coming…',
  none: 'There is no picture to draw on.',
}
