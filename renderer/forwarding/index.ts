export { ForwardCount } from './count'
export { Forwarding } from './forwarding'
