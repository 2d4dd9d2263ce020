import { expect, test } from 'vitest'
import type { Camera, StreamState, StreamStatus } from '../../../preload/contract'
import { cameraState } from './camera-state'

const camera = { id: 'k1', enabled: true } as Camera
const status = (state: StreamState) => ({ camera: 'k1', state }) as StreamStatus

test('a camera that nobody watches is idle', () => {
  expect(cameraState(camera, undefined, undefined)).toBe('idle')
  expect(cameraState(camera, status('stopped'), undefined)).toBe('idle')
})

test('a camera that is switched off says so, whatever its streams did', () => {
  expect(cameraState({ ...camera, enabled: false }, status('live'), undefined)).toBe('disabled')
})

test('the stream in more trouble speaks', () => {
  expect(cameraState(camera, status('live'), status('refused'))).toBe('refused')
  expect(cameraState(camera, undefined, status('live'))).toBe('live')
})
