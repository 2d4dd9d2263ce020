export { mark } from './mark'
export { MarkButton } from './mark-button'
export { MarkCounts } from './mark-counts'
export { MarkLayer } from './mark-layer'
