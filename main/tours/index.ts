export { tourHandlers } from './handlers'
export type { TourWall } from './stages'
export { keptTours, openTourCollection, type TourStore, toursInMemory } from './store'
export { Tours, type ToursDeps } from './tours'
