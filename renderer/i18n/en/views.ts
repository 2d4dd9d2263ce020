import type { Catalogue } from '../vi'

export const views: Catalogue['views'] = {
  open: 'Picture of the tile: rotate, mirror, aspect, zoom, sound',
  title: 'Picture of tile {{cell}}',
  rotate: 'Rotate',
  rotateHint: 'Degrees, clockwise',
  degrees: '{{degrees}}°',
  mirror: 'Mirror left to right',
  aspect: 'In the tile',
  aspects: { fit: 'Fit', fill: 'Fill', stretch: 'Stretch' },
  plain: 'As the camera sends it',
  remembered:
    'Rotation, mirroring and aspect are remembered for this camera. Snapshots and evidence are not turned, mirrored or cut.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Whole picture',
  times: '{{scale}}×',
  map: 'A part of the picture, {{scale}} times as large',
  sound: 'Hear the selected tile',
  sounds: {
    waiting: 'Waiting for the sound of this camera',
    heard: 'This camera is heard',
    none: 'This camera sends no sound, or none that can be played',
  },
  silent: 'No sound',
}
