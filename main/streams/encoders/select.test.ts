import { describe, expect, it } from 'vitest'
import type { Encoder, EncoderFinding, Transcoder } from '../../../preload/contract'
import { afterFailure, select } from './select'

const finding = (encoder: Encoder, change: Partial<EncoderFinding> = {}): EncoderFinding => ({
  ...{ encoder, state: 'works', reason: 'none', limit: 0, ...change },
})
const broken = { state: 'fails', reason: 'no-device' } as const

const vaapi = finding('vaapi')
const nvenc = finding('nvenc')
const software = finding('software')
const noVaapi = finding('vaapi', broken)

/** Only the first carries streams. */
const busiest = ([first]: EncoderFinding[]) => first?.encoder

describe('the encoder of a stream', () => {
  it.each<[string, EncoderFinding[], Transcoder, number, Encoder]>([
    ['the first that works', [vaapi, nvenc, software], 'auto', 0, 'vaapi'],
    ['the next where the first does not', [noVaapi, nvenc, software], 'auto', 0, 'nvenc'],
    ['software where nothing does', [noVaapi, software], 'auto', 0, 'software'],
    ['software before anything is known', [], 'auto', 0, 'software'],
    [
      'not one that is being tried',
      [finding('vaapi', { state: 'testing' })],
      'auto',
      0,
      'software',
    ],
    ['the wanted one', [vaapi, nvenc, software], 'nvenc', 0, 'nvenc'],
    ['software when it is wanted', [vaapi, software], 'software', 0, 'software'],
    ['software where the wanted one fails', [noVaapi, nvenc, software], 'vaapi', 0, 'software'],
    ['the first where another system’s is wanted', [vaapi, software], 'mf', 0, 'vaapi'],
    ['hardware with room', [finding('nvenc', { limit: 3 }), software], 'auto', 2, 'nvenc'],
    ['software beside full hardware', [finding('nvenc', { limit: 3 })], 'auto', 3, 'software'],
    ['the next beside full hardware', [finding('vaapi', { limit: 3 }), nvenc], 'auto', 3, 'nvenc'],
  ])('%s', (_name, found, wanted, load, encoder) => {
    expect(select(found, wanted, (each) => (each === busiest(found) ? load : 0))).toBe(encoder)
  })
})

describe('a failure with a camera', () => {
  const failing = (strikes: number, others: number, busy = false) =>
    afterFailure(nvenc, { strikes, others, busy })

  it('is an accident once or twice', () => {
    expect(failing(1, 0)).toEqual(nvenc)
    expect(failing(2, 5)).toEqual(nvenc)
  })

  it('is a limit when others go on, at once when it says so', () => {
    expect(failing(3, 5)).toEqual({ ...nvenc, limit: 5 })
    expect(failing(1, 3, true)).toEqual({ ...nvenc, limit: 3 })
  })

  it('is the end when nothing goes on', () => {
    const end = { ...nvenc, state: 'fails', reason: 'failed-playing' }
    expect(failing(3, 0)).toEqual(end)
    expect(failing(1, 0, true)).toEqual(nvenc)
    expect(failing(3, 0, true)).toEqual(end)
  })
})
