export { bind, type Denied, type Witness } from './bind'
export { type Broadcast, createBroadcast } from './broadcast'
export { coalesce } from './coalesce'
