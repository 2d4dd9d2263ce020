export { Technical } from './technical'
