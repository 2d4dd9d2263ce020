export { AttentionLayer } from './layer'
