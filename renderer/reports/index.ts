export { Reports } from './reports'
