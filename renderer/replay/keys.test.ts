import { expect, it } from 'vitest'
import { ACTION_IDS, type ActionId, actionBy } from '../components/keymap/table'
import { type ReplayAct, replayKeys } from './keys'

/** What the key of an action does; undefined when it is left to the wall. */
function performed(id: ActionId, open: boolean): ReplayAct | undefined {
  let done: ReplayAct | undefined
  const perform = (what: ReplayAct) => {
    done = what
  }
  const left = replayKeys(perform, () => open)[id]?.({} as KeyboardEvent) === false
  expect(left).toBe(done === undefined)
  return done
}

const ids = ACTION_IDS.filter((id) => actionBy(id).scope === 'replay')

it('a tile that shows the present has only the way back', () => {
  expect(performed('replay.back5', false)).toEqual({ act: 'step', by: -5_000 })
  expect(performed('replay.back30', false)).toEqual({ act: 'step', by: -30_000 })
  const others = ids.filter((id) => !/back\d/.test(id))
  expect(others.map((id) => performed(id, false))).toEqual(others.map(() => undefined))
})

it('a replay has all its keys', () => {
  expect(performed('replay.on5', true)).toEqual({ act: 'step', by: 5_000 })
  expect(performed('replay.frameBack', true)).toEqual({ act: 'frame', by: -1 })
  expect(performed('replay.speed2', true)).toEqual({ act: 'speed', speed: 0.5 })
  expect(ids.map((id) => performed(id, true))).not.toContain(undefined)
  expect(new Set(ids.map((id) => JSON.stringify(performed(id, true)))).size).toBe(ids.length)
})
