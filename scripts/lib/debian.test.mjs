import { describe, expect, test } from 'vitest'
import {
  aptProgress,
  isDebianFamily,
  lackingPrograms,
  missingFrom,
  packagesFor,
} from './debian.mjs'

describe('packagesFor', () => {
  test('adds only what this run needs to what Electron needs', () => {
    const plain = packagesFor({ display: false, ffmpeg: false, cameras: false })
    expect(plain).toContain('libnss3')
    expect(plain).not.toContain('xvfb')
    const all = packagesFor({ display: true, ffmpeg: true, cameras: true })
    const added = all.filter((name) => !plain.includes(name))
    expect(added).toEqual(
      expect.arrayContaining(['xvfb', 'ffmpeg', 'gir1.2-gst-rtsp-server-1.0', 'python3-gi']),
    )
    expect(all.every((name) => /^[a-z0-9][a-z0-9.+-]+$/.test(name))).toBe(true)
  })
})

test('a library counts as there under its t64 name too', () => {
  const installed = new Set(['libnss3', 'libgtk-3-0t64'])
  expect(missingFrom(['libnss3', 'libgtk-3-0', 'xvfb'], installed)).toEqual(['xvfb'])
})

test.each([
  ['ID=debian\nVERSION_ID="12"\n', true],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
  ['ID=fedora\nID_LIKE="rhel"\n', false],
  ['PRETTY_NAME="not debian"\nBUILD_ID=debian\n', false],
  ['', false],
])('the family of %j is Debian: %s', (text, expected) => {
  expect(isDebianFamily(text)).toBe(expected)
})

test.each([
  ['dlstatus:3:50.0000:Retrieving file 3 of 9', { fraction: 0.25, note: '' }],
  ['pmstatus:xvfb:80.0000:Unpacking xvfb (amd64)', { fraction: 0.9, note: 'xvfb' }],
  ['pmerror:xvfb:80.0000:broken', null],
  ['dlstatus:3:?:x', null],
  ['', null],
])('apt says %j', (line, expected) => {
  expect(aptProgress(line)).toEqual(expected)
})

test('elsewhere the missing programs are named', () => {
  const has = (name) => (name === 'python3' ? '/usr/bin/python3' : null)
  const needs = { display: true, ffmpeg: true, cameras: true }
  expect(lackingPrograms(needs, has)).toEqual(['Xvfb', 'ffmpeg'])
  expect(lackingPrograms({ display: false, ffmpeg: false, cameras: false }, has)).toEqual([])
})
