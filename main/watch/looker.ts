import type { StreamReason } from '../../preload/contract'
import type { Account } from '../streams'
import { down, type Finding, type Limits, look, Names, targetOf } from './look'

export interface LookerDeps {
  now(): number
  /** Its address with its password; null when it is registered no more. */
  source(camera: string): string | null
  account(camera: string): Account
  /** One picture by ffmpeg, or why there is none: for what is not asked over TCP. */
  still(camera: string): Promise<StreamReason | null>
  limits?: Limits
}

/** Looks at cameras as each wants to be looked at. Never rejects. */
export function looker(deps: LookerDeps): (camera: string, picture: boolean) => Promise<Finding> {
  const names = new Names(deps.now)
  return async (camera, picture) => {
    const source = deps.source(camera)
    if (source === null) return down('url-refused')
    const target = targetOf(source)
    if (target) return look(target, names, deps.account(camera), picture, deps.limits)
    const reason = await deps.still(camera)
    return reason ? down(reason) : { is: 'up', pictured: true }
  }
}
