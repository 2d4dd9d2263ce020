import type { palette as vi } from '../vi/palette'

export const palette: typeof vi = {
  label: 'Find and place',
  placeholder: 'Number or name of a camera, facility, scene, command…',
  nothing: 'Nothing was found for “{{query}}”',
  more: '{{count}} more, type on to narrow it down',
  inCell: 'in tile {{cell}}',
  screen: 'Screen {{number}}',
  groups: {
    recent: 'Chosen last',
    camera: 'Cameras',
    facility: 'Facilities: show all their cameras',
    scene: 'Scenes',
    layout: 'Layouts',
    tour: 'Tours',
    screen: 'Screens',
    command: 'Commands',
    panel: 'Figures',
  },
  foot: {
    put: 'into tile {{cell}}',
    on: 'and find the next',
    enlarge: 'and enlarge',
    show: 'show the whole facility on the wall',
    open: 'open it in the room Facilities',
    choose: 'choose',
    close: 'close',
  },
  layoutWords: 'bố cục kiểu chia ô lưới layout grid',
  vietnamese: 'Language: Tiếng Việt',
  english: 'Language: English',
  demo: 'Enter or leave the demo',
}
