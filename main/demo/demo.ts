import {
  type Camera,
  defaultSceneLimits,
  type Facility,
  stationRingTimes,
} from '../../preload/contract'
import { demoArguments, demoPictureArguments, type Ffmpeg, type Launch } from '../streams'
import { demoFacilities, demoOccupancy as occupancyOn } from './facilities'
import { demoCameras, sceneEnv, sceneInput } from './scenes'

/** Ids that no registered camera can have. */
const idOf = (number: number) => `demo-${number}`
const PREFIX = 'demo-'

const STARTED = Date.now()

/** How many people are in quarantine in the sample facilities. */
export const demoOccupancy = occupancyOn(STARTED)

/** The sample cameras as a registry of their own: nothing of them is ever stored. */
export const demoRegistry: { facilities: Facility[]; cameras: Camera[] } = {
  facilities: demoFacilities(STARTED),
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
  return {
    program: ffmpeg.program,
    args: demoArguments(inputOf(id, ffmpeg, fontFile), ffmpeg.version),
    input: '',
    known: true,
    env: sceneEnv,
  }
}

/** The same for one picture, as PNG. */
export const demoPicture = (id: string, ffmpeg: Ffmpeg, fontFile: string): Launch => ({
  ...{ program: ffmpeg.program, input: '', env: sceneEnv },
  args: demoPictureArguments(inputOf(id, ffmpeg, fontFile)),
})

const inputOf = (id: string, { drawsText: text }: Ffmpeg, fontFile: string) =>
  sceneInput(Number(id.slice(PREFIX.length)), {
    ...{ width: 640, height: 360, fps: 10, fontFile, text },
  })
