export { demoLaunch, demoOccupancy, demoRegistry, isDemo } from './demo'
export { demoTours } from './tours'
