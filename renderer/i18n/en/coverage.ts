import type { coverage as vi } from '../vi/coverage'

export const coverage: typeof vi = {
  title: 'Not seen for {{after}}',
  count: 'not seen for {{after}}',
  cameras_one: '{{count}} camera',
  cameras_other: '{{count}} cameras',
  never: 'never',
  filter: 'Show only cameras that nobody has seen in the tree',
  show_one: 'Put {{count}} camera of {{facility}} on the wall',
  show_other: 'Put {{count}} cameras of {{facility}} on the wall',
  more_one: '{{count}} more facility',
  more_other: '{{count}} more facilities',
  hours: {
    title: 'How long cameras were watched',
    close: 'Close',
    camera: 'Camera',
    total: 'All day',
    before: 'Day before',
    after: 'Day after',
    order: 'Order',
    orders: { least: 'Least watched first', code: 'By code' },
    search: 'Find cameras, facilities',
    reading: 'Reading…',
    demo: 'Nothing is recorded of the demo’s sample cameras. Leave the demo to see the figures of this station.',
    failed:
      'The record cannot be read. Check whether the data folder can be read, then open this again.',
    means:
      'Minutes of each hour for which a camera was on a screen with a good picture; kept for 90 days.',
    damaged_one: '{{count}} line of the record is damaged: figures can be too low.',
    damaged_other: '{{count}} lines of the record are damaged: figures can be too low.',
  },
}
