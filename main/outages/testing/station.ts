import type { OutageSettings, OutagesState } from '../../../preload/contract'
import { type Clock, realClock } from '../../base/clock'
import type { Beat } from '../beats'
import { defaultSettings } from '../limits'
import { Outages } from '../outages'
import { openOutageSettings } from '../settings'

/** Outages with real files in a folder: every camera stands in the facility before its dash. */
export async function openStation(dir: string, clock: Clock, settings?: Partial<OutageSettings>) {
  const collection = await openOutageSettings(dir, realClock)
  if (settings) await collection.update(() => ({ ...defaultSettings, ...settings }))
  const beats: Beat[] = []
  const states: OutagesState[] = []
  const unwritten: (string | null)[] = []
  const has = { planned: false, night: false }
  let count = 0
  const outages = await Outages.open({
    ...{ clock, dir: `${dir}/outages`, settings: collection, who: () => 'An' },
    newId: (at) => `${at.toString(36)}-${++count}`,
    ...{ wasUp: () => true, network: () => true, watching: () => true, log: () => {} },
    facilityOf: (camera) => camera.split('-')[0] ?? '',
    isPlanned: () => has.planned,
    isWithin: (_at, { from, to }) => from < to,
    isNight: () => has.night,
    changed: (state) => states.push(state),
    beat: (beat) => beats.push(beat),
    unwritten: (reason) => unwritten.push(reason),
  })
  const change = (state: 'up' | 'down', ...cameras: string[]) => {
    for (const camera of cameras)
      outages.change({
        at: clock.now(),
        camera,
        state,
        reason: state === 'up' ? 'none' : 'no-answer',
      })
  }
  return { outages, beats, states, unwritten, has, change }
}
