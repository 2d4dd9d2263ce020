import {
  type Camera,
  defaultSceneLimits,
  type Facility,
  stationRingTimes,
  unknownFacility,
} from '../../preload/contract'
import { demoArguments, type Ffmpeg, type Launch } from '../streams'
import { demoCameras, demoFacilities, sceneEnv, sceneInput } from './scenes'

/** Ids that no registered camera can have. */
const idOf = (number: number) => `demo-${number}`
const PREFIX = 'demo-'

/** The sample cameras as a registry of their own: nothing of them is ever stored. */
export const demoRegistry: { facilities: Facility[]; cameras: Camera[] } = {
  facilities: demoFacilities.map((facility) => ({ ...unknownFacility, ...facility })),
  cameras: demoCameras.map(({ number, code, name, facility, place }) => ({
    ...{ id: idOf(number), code, name, facility, place, url: `demo:${number}`, subUrl: '' },
    ...{ onvif: '', snapshotUrl: '' },
    ...{ user: '', hasPassword: false, transport: 'auto' as const, enabled: true, note: '' },
    scene: defaultSceneLimits,
    ring: stationRingTimes,
  })),
}

export const isDemo = (id: string) => id.startsWith(PREFIX)

/** What ffmpeg runs for a sample camera. @param fontFile for the burnt-in name and clock */
export function demoLaunch(id: string, ffmpeg: Ffmpeg, fontFile: string): Launch {
  const number = Number(id.slice(PREFIX.length))
  const input = sceneInput(number, {
    ...{ width: 640, height: 360, fps: 10, fontFile, text: ffmpeg.drawsText },
  })
  return {
    program: ffmpeg.program,
    args: demoArguments(input, ffmpeg.version),
    input: '',
    known: true,
    env: sceneEnv,
  }
}
