import type { coverage as vi } from '../vi/coverage'

export const coverage: typeof vi = {
  title: 'Not seen for {{after}}',
  count: 'not seen for {{after}}',
  cameras_one: '{{count}} camera',
  cameras_other: '{{count}} cameras',
  never: 'never seen',
  filter: 'Show only cameras that nobody has seen in the tree',
  show_one: 'Put {{count}} camera of {{facility}} on the wall',
  show_other: 'Put {{count}} cameras of {{facility}} on the wall',
  more_one: '{{count}} more facility',
  more_other: '{{count}} more facilities',
}
