import type { Account } from '../../streams'
import { reach } from './door'
import { down, type Finding } from './finding'
import { lookByHttp } from './http'
import type { Names } from './names'
import { LIMITS, lookByRtsp } from './rtsp'
import type { Target } from './target'

/** Whether a camera is there, and with `picture` whether it shows something. Never rejects. */
export async function look(
  target: Target,
  names: Names,
  account: Account,
  picture: boolean,
  limits = LIMITS,
): Promise<Finding> {
  const address = await names.address(target.host)
  if (address === null) return down('host-unknown', false)
  if (target.kind === 'rtsp') return lookByRtsp(target, address, account, picture, limits)
  if (target.kind === 'http') return lookByHttp(target, address, account, limits)
  const socket = await reach(target, address, limits.connect)
  if (typeof socket === 'string') return down(socket, false)
  socket.destroy()
  return { is: 'up', pictured: false }
}
