export { type BookHandlers, layoutsHandlers } from './handlers'
export { Layouts, refused } from './layouts'
export { openLayoutsCollection } from './schema'
