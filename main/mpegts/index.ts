export { NULL_PID, PACKET, type Packet, packetAt } from './packets'
export { programMapPid, type Track, tracksIn, videoPid } from './tables'
