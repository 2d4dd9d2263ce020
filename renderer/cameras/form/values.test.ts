import { expect, test } from 'vitest'
import { type Camera, defaultSceneLimits, stationRingTimes } from '../../../preload/contract'
import { draftOf, emptyValues, errorsOf, valuesForNext, valuesOf } from './values'

const stored: Camera = {
  id: 'k1',
  code: '101',
  name: 'Cổng',
  facility: 'CDYT',
  place: 'CONG',
  url: 'rtsp://10.0.0.1/1',
  subUrl: '',
  onvif: '',
  snapshotUrl: '',
  user: 'admin',
  hasPassword: true,
  transport: 'tcp',
  enabled: true,
  note: '',
  scene: defaultSceneLimits,
  ring: stationRingTimes,
}

test('an untouched camera comes back as it was, its password kept', () => {
  const draft = draftOf(valuesOf(stored), stored)
  expect(draft).toMatchObject({ id: 'k1', code: '101', transport: 'tcp' })
  expect(draft.password).toBeUndefined()
  expect(draft).not.toHaveProperty('hasPassword')
  expect(draft).not.toHaveProperty('forgetPassword')
})

test('a stored password goes only when asked to', () => {
  expect(draftOf({ ...valuesOf(stored), forgetPassword: true }, stored).password).toBe('')
})

test('a typed password wins and is not trimmed', () => {
  const values = { ...valuesOf(stored), password: ' p@:/% ', forgetPassword: true }
  expect(draftOf(values, stored).password).toBe(' p@:/% ')
})

test('a new camera has no id, and no password unless typed', () => {
  const draft = draftOf({ ...emptyValues, code: ' 9 ', url: ' rtsp://a/1 ' }, null)
  expect(draft).not.toHaveProperty('id')
  expect(draft).toMatchObject({ code: '9', url: 'rtsp://a/1', password: '' })
})

test('the next camera keeps facility, account and transport only', () => {
  expect(valuesForNext({ ...valuesOf(stored), password: 'x' })).toEqual({
    ...emptyValues,
    facility: 'CDYT',
    user: 'admin',
    transport: 'tcp',
  })
})

test('issues find their field by the column name, the first of a field wins', () => {
  const issues = [
    { field: 'sub_url', reason: 'url-scheme', value: 'file:///x' },
    { field: 'sub_url', reason: 'url-invalid', value: 'file:///x' },
    { field: 'district', reason: 'district-unknown', value: '1' },
    { field: 'elsewhere', reason: 'odd', value: '' },
  ]
  const errors = errorsOf(issues, (reason) => `!${reason}`)
  expect(errors.fields).toEqual({ subUrl: '!url-scheme', facility: '!district-unknown' })
  expect(errors.others).toEqual(['!odd'])
})

test('limits of the picture are whole seconds, an empty field is the default', () => {
  const scene = { frozen: '', black: '0', noDetail: 9999 }
  const limits = draftOf({ ...valuesOf(stored), scene }, stored).scene
  expect(limits).toEqual({ frozen: defaultSceneLimits.frozen, black: 0, noDetail: 600 })
  expect(
    draftOf(valuesOf({ ...stored, scene: { frozen: 30, black: 0, noDetail: 9 } }), stored).scene,
  ).toMatchObject({ frozen: 30, black: 0 })
})

test('times around a moment are whole seconds within limits, an empty field is the station’s', () => {
  expect(valuesOf(stored).ring).toEqual({ before: '', after: '' })
  expect(draftOf(valuesOf(stored), stored).ring).toEqual({ before: null, after: null })
  const ring = { before: '9', after: 99_999 }
  expect(draftOf({ ...valuesOf(stored), ring }, stored).ring).toEqual({ before: 10, after: 1800 })
  const own = { before: 120, after: null }
  expect(draftOf(valuesOf({ ...stored, ring: own }), stored).ring).toEqual(own)
})

test('a blank field keeps a password that cannot be opened just now', () => {
  const locked = { ...stored, hasPassword: false }
  expect(draftOf(valuesOf(locked), locked).password).toBeUndefined()
})
