import { expect, test } from 'vitest'
import type { Camera } from '../../../preload/contract'
import { cameraState } from './camera-state'

const camera = { id: 'k1', enabled: true } as Camera

test('a camera that nobody watches is idle', () => {
  expect(cameraState(camera, undefined, undefined)).toBe('idle')
  expect(cameraState(camera, { state: 'stopped' }, { state: 'idle' })).toBe('idle')
})

test('a camera that is switched off says so, whatever its streams did', () => {
  expect(cameraState({ ...camera, enabled: false }, { state: 'live' }, undefined)).toBe('disabled')
})

test('the better stream speaks', () => {
  expect(cameraState(camera, { state: 'live' }, { state: 'refused' })).toBe('live')
  expect(cameraState(camera, { state: 'stopped' }, { state: 'unreachable' })).toBe('unreachable')
  expect(cameraState(camera, { state: 'connecting' }, { state: 'refused' })).toBe('refused')
})
