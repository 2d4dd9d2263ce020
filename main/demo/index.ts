export { demoLaunch, demoRegistry, isDemo } from './demo'
export { demoTours } from './tours'
