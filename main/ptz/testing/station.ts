import { type OnvifCamera, type OnvifOptions, startOnvif } from '../../../tests/cameras/onvif'
import { realClock } from '../../base/clock'
import { createPtz, type Ptz } from '../ptz'

export const SECRET = 'onvif-pass'

/** A station with one camera, 'c1', that is a real one. */
export interface PtzStation {
  camera: OnvifCamera
  ptz: Ptz
  lines: string[]
  /** What the registry knows of it. */
  target: { address: string; user: string; password: string }
  move(x: number, y?: number, zoom?: number, window?: number): Promise<object>
  stop(window?: number): Promise<object>
  close(): Promise<void>
}

export async function ptzStation(options: OnvifOptions = {}): Promise<PtzStation> {
  const camera = await startOnvif({ password: SECRET, ...options })
  const address = `http://${camera.address}/onvif/device_service`
  const target = { address, user: 'admin', password: SECRET }
  const lines: string[] = []
  const ptz = createPtz({
    target: (id) => (id === 'c1' ? target : null),
    draftTarget: () => ({ status: 'done', source: target }),
    clock: realClock,
    log: (line) => void lines.push(line),
    moved: () => {},
  })
  const { handlers } = ptz
  return {
    ...{ camera, ptz, lines, target },
    move: async (x, y = 0, zoom = 0, window = 1) =>
      handlers.move({ camera: 'c1', x, y, zoom }, { window }),
    stop: async (window = 1) => handlers.stop({ camera: 'c1' }, { window }),
    close: async () => {
      await ptz.close(1)
      await camera.close()
    },
  }
}
