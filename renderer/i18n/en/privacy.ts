import type { privacy as vi } from '../vi/privacy'

export const privacy: typeof vi = {
  title: 'Privacy areas',
  open: 'Privacy areas…',
  tools: 'Tools for privacy areas',
  looks: { blur: 'Blur', solid: 'Solid' },
  covered: 'Show as covered',
  about:
    'These areas are covered on the wall, on the presenter’s output, in snapshots and in every file that leaves. What this machine records stays as it is. Saved areas are covered here, too: to see below them, press Shift V at the camera’s tile first.',
  hint: 'Drag to draw, drag an edge or a corner to size. Space adds an area, arrows move it, Shift and arrows size it, Tab goes to the next.',
  count: 'Areas: {{count}}/{{most}}',
  waiting: 'Getting a picture from the camera…',
  noPicture: 'There is no picture of this camera yet. Its areas can be changed all the same.',
  save: 'Save areas',
  leave: 'There are unsaved changes. Press Esc again to drop them.',
  discard: 'Drop changes',
  saved: 'Privacy areas of {{camera}} saved: {{count}}',
  removed: 'All privacy areas of {{camera}} removed',
  notSaved: 'Privacy areas not saved',
  notLifted: 'Nothing was changed',
  row: 'Privacy',
  none: 'No areas',
  some: 'Areas: {{count}}',
  edit: 'Edit…',
  draw: 'Draw…',
  lift: 'Show uncovered',
  putBack: 'Cover again',
  liftHint: 'For some minutes, on walls alone; put on record.',
  unmasked: 'Seen uncovered',
  left: '{{left}} left',
  by: 'Uncovered by {{name}}; snapshots and the presenter’s output stay covered',
  isPrivate: 'Has privacy areas, which are covered',
  reasons: {
    'no-such-camera': 'This camera is no longer in the list.',
    'no-areas': 'This camera has no privacy areas. Draw some from the tile’s picture menu.',
    'no-record':
      'It could not be put on record, so the areas stay. Check free space and write access of the disk, then try again.',
    'put-back':
      'The station was just locked or changed hands, so it stays covered. Sign in and try again if you need to.',
    'no-tile': 'Select a tile with a camera, then try again.',
  },
}
