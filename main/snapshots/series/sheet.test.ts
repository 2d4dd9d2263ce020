import { expect, it } from 'vitest'
import { sheetsOf } from './sheet'
import type { StoredSeries } from './store'

const at = Date.UTC(2026, 10, 22, 1)
const series: StoredSeries = {
  ...{ id: '20261122-080000-000-ab12', every: 10, from: at, to: null, stopped: null },
  operator: 'Lan <admin>',
  cameras: [
    { id: 'a', code: '101', name: 'Cổng', facilityName: 'Trường CĐ Y tế' },
    { id: 'b', code: '102', name: '', facilityName: '' },
  ],
}
const dir = (name: string) => `thumbs/${name}`

it('has the cameras one after another, with what was missed', () => {
  const [paper, ...others] = sheetsOf(
    series,
    [
      { round: 0, camera: 'a', at: at + 1000, thumb: '0-0.jpg' },
      { round: 0, camera: 'b', reason: 'no-answer' },
      { first: 1, last: 3, reason: 'not-running' },
      { round: 4, camera: 'b', at: at + 2_400_000, thumb: '4-1.jpg' },
      { round: 4, camera: 'a', reason: 'something-new' },
    ],
    dir,
    'vi',
  )
  expect(others).toEqual([])
  const { html = '', files } = paper ?? {}
  expect(files).toEqual({ '0-0.jpg': 'thumbs/0-0.jpg', '4-1.jpg': 'thumbs/4-1.jpg' })
  expect(html.match(/<section>/g)).toHaveLength(1)
  expect(html.match(/<h2>/g)).toHaveLength(2)
  expect(html).toContain('Trường CĐ Y tế · 101 Cổng')
  expect(html).toContain('22/11/2026 08:00:01')
  expect(html).toContain('2 ảnh, 8 lần không chụp được')
  expect(html).toContain('camera không trả lời')
  expect(html.match(/3 lần liên tiếp không chụp/g)).toHaveLength(2)
  expect(html).toContain('không lấy được hình từ camera')
  expect(html).toContain('Lan &lt;admin&gt;')
})

it('begins another document after forty pages', () => {
  const lines = Array.from({ length: 24 * 41 }, (_, round) => ({
    ...{ round, camera: 'a', at: at + round, thumb: `${round}-0.jpg` },
  }))
  const papers = sheetsOf(series, lines, dir, 'en')
  expect(papers.map(({ files }) => Object.keys(files ?? {}).length)).toEqual([960, 24])
  expect(papers[1]?.html).toContain('Page 41 of 41')
  expect(papers[0]?.html.match(/<h2>/g)).toHaveLength(40)
})

it('is not made of nothing', () => expect(sheetsOf(series, [], dir, 'vi')).toEqual([]))
