import { describe, expect, it } from 'vitest'
import {
  type Camera,
  defaultSceneLimits,
  type Registry,
  stationRingTimes,
  unknownFacility,
} from '../../../preload/contract'
import { type BranchNode, buildTree, type Labels, UNPLACED } from './build'
import { flatten, parentLine } from './flatten'

const labels: Labels = {
  language: 'vi',
  unplaced: 'Chưa xếp',
  authorities: [
    { code: 'SYT', vi: 'Sở Y tế', en: 'Department of Health' },
    { code: 'CHQS', vi: 'Bộ CHQS tỉnh', en: 'Military Command' },
  ],
  districts: [
    { code: 'QN', vi: 'TP Quy Nhơn', en: 'Quy Nhon' },
    { code: 'AN', vi: 'TX An Nhơn', en: 'An Nhon' },
  ],
}

const camera = (code: string, name: string, facility: string): Camera => ({
  id: `id-${code}`,
  code,
  name,
  facility,
  place: '',
  url: 'rtsp://x',
  subUrl: '',
  onvif: '',
  snapshotUrl: '',
  user: '',
  hasPassword: false,
  transport: 'auto',
  enabled: true,
  note: '',
  scene: defaultSceneLimits,
  ring: stationRingTimes,
})

const registry: Registry = {
  mode: 'real',
  facilities: [
    {
      ...unknownFacility,
      code: 'TD739',
      name: 'Trung đoàn 739',
      authority: 'CHQS',
      district: 'QN',
    },
    { ...unknownFacility, code: 'CDYT', name: 'Trường CĐ Y tế', authority: 'SYT', district: 'QN' },
    { ...unknownFacility, code: 'HA', name: 'Khách sạn Hải Âu', authority: 'SYT', district: 'QN' },
    { ...unknownFacility, code: 'AN1', name: 'Trạm An Nhơn', authority: 'SYT', district: 'AN' },
    { ...unknownFacility, code: 'X', name: 'Cơ sở mới', authority: '', district: '' },
    { ...unknownFacility, code: 'Y', name: 'Nhà văn hóa', authority: 'SYT', district: '' },
  ],
  cameras: [
    camera('110', 'Sân sau', 'CDYT'),
    camera('102', 'Hành lang tầng 2', 'CDYT'),
    camera('9', 'Cổng ra vào', 'CDYT'),
    camera('221', 'Cổng chính', 'HA'),
    camera('301', 'Cổng gác số 1', 'TD739'),
    camera('900', 'Đường vào', ''),
    camera('901', 'Kho', 'không có'),
  ],
}

const { roots, above } = buildTree(registry, labels)
const show = (folded: string[] = [], query = '') =>
  flatten(roots, new Set(folded), query).map((l) => `${'  '.repeat(l.depth)}${l.node.label}`)

describe('the tree', () => {
  it('goes authority, district, facility, camera, and leaves out what has no camera', () => {
    expect(show()).toEqual([
      'Sở Y tế',
      '  TP Quy Nhơn',
      '    Khách sạn Hải Âu',
      '      Cổng chính',
      '    Trường CĐ Y tế',
      '      Cổng ra vào',
      '      Hành lang tầng 2',
      '      Sân sau',
      'Bộ CHQS tỉnh',
      '  TP Quy Nhơn',
      '    Trung đoàn 739',
      '      Cổng gác số 1',
      'Chưa xếp',
      '  Đường vào',
      '  Kho',
    ])
  })

  it('counts the cameras below', () =>
    expect(roots.map((node) => (node as BranchNode).total)).toEqual([4, 1, 2]))

  it('knows the branches above a camera', () => {
    expect(above.get('id-102')).toEqual(['a:SYT', 'd:SYT/QN', 'f:CDYT'])
    expect(above.get('id-900')).toEqual([UNPLACED])
  })

  it('hides what is folded', () =>
    expect(show(['a:SYT', 'd:CHQS/QN', UNPLACED])).toEqual([
      'Sở Y tế',
      'Bộ CHQS tỉnh',
      '  TP Quy Nhơn',
      'Chưa xếp',
    ]))

  it('tells screen readers where a line stands', () => {
    const line = flatten(roots, new Set(), '').find((l) => l.node.label === 'Sân sau')
    expect(line).toMatchObject({ depth: 3, position: 3, siblings: 3 })
  })

  it('finds the branch above a line', () => {
    const lines = flatten(roots, new Set(), '')
    expect(parentLine(lines, 7)).toBe(4)
    expect(parentLine(lines, 0)).toBe(-1)
  })
})

describe('search', () => {
  it('ignores accents and opens folded branches', () =>
    expect(show(['a:SYT'], 'hanh lang')).toEqual([
      'Sở Y tế',
      '  TP Quy Nhơn',
      '    Trường CĐ Y tế',
      '      Hành lang tầng 2',
    ]))

  it('reads đ as d', () => expect(show([], 'duong')).toEqual(['Chưa xếp', '  Đường vào']))
  it('finds codes', () => expect(show([], '221').at(-1)).toBe('      Cổng chính'))
  it('finds all cameras of a facility', () => expect(show([], 'cd y te')).toHaveLength(6))
  it('finds a facility without cameras', () =>
    expect(show([], 'van hoa').at(-1)).toBe('    Nhà văn hóa'))
  it('finds nothing quietly', () => expect(show([], 'bể bơi')).toEqual([]))
})

describe('only some cameras', () => {
  const showOnly = (only: string[], query = '') =>
    flatten(roots, new Set(['a:SYT', 'f:CDYT']), query, new Set(only)).map(
      (l) => `${'  '.repeat(l.depth)}${l.node.label}`,
    )

  it('stand below their branches, whatever is folded, and no facility without any', () =>
    expect(showOnly(['id-102', 'id-900', 'gone'])).toEqual([
      'Sở Y tế',
      '  TP Quy Nhơn',
      '    Trường CĐ Y tế',
      '      Hành lang tầng 2',
      'Chưa xếp',
      '  Đường vào',
    ]))

  it('can be searched as well', () => {
    expect(showOnly(['id-102', 'id-900'], 'duong')).toEqual(['Chưa xếp', '  Đường vào'])
    expect(showOnly(['id-102'], 'van hoa')).toEqual([])
  })

  it('may be none', () => expect(showOnly([])).toEqual([]))
})

describe('5,000 cameras in 500 facilities', () => {
  const many: Registry = {
    mode: 'real',
    facilities: Array.from({ length: 500 }, (_, i) => ({
      ...unknownFacility,
      code: `F${i}`,
      name: `Cơ sở số ${i}`,
      authority: i % 2 ? 'SYT' : 'CHQS',
      district: i % 3 ? 'QN' : 'AN',
    })),
    cameras: Array.from({ length: 5000 }, (_, i) =>
      camera(`${i}`, `Hành lang ${i}`, `F${i % 500}`),
    ),
  }

  it('builds and searches well within a frame or two', () => {
    const start = performance.now()
    const tree = buildTree(many, labels)
    const built = performance.now()
    const lines = flatten(tree.roots, new Set(), '')
    const found = flatten(tree.roots, new Set(), 'hanh lang 4999')
    const done = performance.now()
    expect(lines).toHaveLength(5000 + 500 + 4 + 2)
    expect(found).toHaveLength(4)
    expect(built - start).toBeLessThan(500)
    expect(done - built).toBeLessThan(50)
  })
})
