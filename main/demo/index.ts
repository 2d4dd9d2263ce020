export { demoLaunch, demoOccupancy, demoPicture, demoRegistry, isDemo } from './demo'
export { demoProgrammes } from './programmes'
export { demoTours } from './tours'
