export { bind } from './bind'
export { type Broadcast, createBroadcast } from './broadcast'
export { coalesce } from './coalesce'
