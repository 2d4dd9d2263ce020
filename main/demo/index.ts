export { demoLaunch, demoOccupancy, demoRegistry, isDemo } from './demo'
export { demoProgrammes } from './programmes'
export { demoTours } from './tours'
