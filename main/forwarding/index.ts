export { Book, openForwardCollection } from './book'
export { Forwards } from './forwards'
export { forwardingHandlers } from './handlers'
export { Uptime } from './uptime'
