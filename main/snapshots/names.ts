import { localParts } from './times'

/** `20261122-211522-123`: sorts by time, since Vietnam knows no summer time. */
export function stampOf(at: number): string {
  const { day, time, ms } = localParts(at)
  return `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}-${ms}`
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * Plain ASCII without what any file system refuses: shares of other systems spell letters with
 * accents in two ways, and then a file is not found again.
 */
export function safeName(text: string, most = 60): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9 ._-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, most)
    .replace(/^[ .]+|[ .]+$/g, '')
  return RESERVED.test(plain) ? `${plain}_` : plain
}

/** The part of a name that people recognise: code first, since that is what is unique. */
export const labelled = (code: string, name: string): string => {
  const plain = safeName(name)
  const short = safeName(code, 40)
  return plain && plain !== short ? safeName(`${short} ${plain}`) : short
}

export interface Named {
  /** Code and name of the facility; both empty when there is none, or more than one. */
  facility: { code: string; name: string }
  /** Code of the camera; empty for the wall. */
  camera: string
  at: number
  type: 'jpeg' | 'png'
  /** As large as the camera gives it. */
  full: boolean
  /** The folder of its series, inside the chosen one; empty without. */
  series: string
}

export const WALL = 'Tuong hinh'
const NO_FACILITY = 'Chua xep'

/** Where a picture goes inside the chosen folder; each part is a name that Windows takes, too. */
export function pathOf({ facility, camera, at, type, full, series }: Named): string[] {
  const owner = camera === '' ? WALL : labelled(facility.code, facility.name) || NO_FACILITY
  const what = camera === '' ? 'wall' : safeName(camera, 40).replace(/ /g, '-') || 'camera'
  const name = `${stampOf(at)}_${what}${full ? '_full' : ''}.${type === 'png' ? 'png' : 'jpg'}`
  return [...(series ? [series] : []), owner, localParts(at).day, name]
}
