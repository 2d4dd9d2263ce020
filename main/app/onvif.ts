import type { CameraDraft, Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { parseCameraUrl } from '../cameras'
import type { Broadcast } from '../ipc'
import { createOnvif, type OnvifDeps } from '../onvif'
import { type CameraDeps, tryCamera } from './camera-handlers'
import type { Stores } from './stores'

interface Deps extends CameraDeps, Pick<Stores, 'onvifChoices' | 'secrets'> {
  broadcast: Broadcast
}

/** Cameras that are looked for in the network, and on servers. */
export function onvifHandlers(deps: Deps): Handlers['onvif'] {
  const { registry, registries, broadcast } = deps
  return createOnvif({
    clock: realClock,
    choices: deps.onvifChoices,
    changed: (told) => broadcast('onvif', 'changed', told),
    read: (text) => {
      const parsed = parseCameraUrl(text)
      return parsed.ok ? parsed.value : null
    },
    announce: deps.secrets.add,
    // Nothing real is registered among the demo's cameras.
    addMany: async (drafts: CameraDraft[]) =>
      registries.mode === 'demo'
        ? { status: 'refused', reason: 'demo' }
        : (registry as never as { addMany: typeof addMany }).addMany(drafts, 'ONVIF'),
    test: (draft) => tryCamera(deps, draft),
    target: (draft) => registry.draftOnvif(draft),
  })
}

declare function addMany(drafts: CameraDraft[], what: string): ReturnType<OnvifDeps['addMany']>
