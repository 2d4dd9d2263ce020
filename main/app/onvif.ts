import type { CameraDraft, Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { parseCameraUrl } from '../cameras'
import type { Broadcast } from '../ipc'
import { createOnvif } from '../onvif'
import { type CameraDeps, tryCamera } from './camera-handlers'
import { showImported } from './import-handlers'
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
    addMany: async (drafts: CameraDraft[]) => {
      if (registries.mode === 'demo') return { status: 'refused', reason: 'demo' }
      const added = await registry.addMany(drafts, 'ONVIF')
      if (added.status === 'done') showImported(deps)
      return added
    },
    test: (draft) => tryCamera(deps, draft),
    target: (draft) => registry.draftOnvif(draft),
  })
}
