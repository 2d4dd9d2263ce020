export { openViewsCollection, Views } from './views'
