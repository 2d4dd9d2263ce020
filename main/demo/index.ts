export { demoLaunch, demoRegistry, isDemo } from './demo'
