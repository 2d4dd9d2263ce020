export { Output } from './output'
