export { Attention } from './attention'
export { attentionHandlers } from './handlers'
export { openAttentionCollection, standardAttention } from './store'
