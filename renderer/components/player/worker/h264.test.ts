import { expect, it } from 'vitest'
import { keyframeOf } from './h264'

const nal = (type: number, ...rest: number[]) => [0, 0, 1, type, ...rest]
const long = (type: number, ...rest: number[]) => [0, ...nal(type, ...rest)]
const SPS = [0x67, 0x42, 0xc0, 0x1f, 0x11] as const
const IDR = nal(0x65, 0x88, 0, 0, 1, 0x09, 5) // what looks like a delimiter in a slice stays

it('names the codec and drops the delimiters before the picture', () => {
  const unit = [...long(...SPS), ...nal(0x68, 1), ...long(9, 0xf0), ...nal(...SPS), ...IDR]
  const { codec, bytes } = keyframeOf(new Uint8Array(unit))
  expect(codec).toBe('avc1.42C01F')
  expect([...bytes]).toEqual([...nal(...SPS), ...nal(0x68, 1, 0), ...nal(...SPS), ...IDR])
})

it('takes a keyframe without parameter sets as it is', () => {
  const unit = new Uint8Array(IDR)
  expect(keyframeOf(unit)).toEqual({ codec: '', bytes: unit })
})
