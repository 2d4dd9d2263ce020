import { expect, it } from 'vitest'
import type { ReportEntry } from '../../preload/contract'
import { codes } from '../facilities'
import { headOf, type PeriodSources, periodFigures } from '../period'
import { facilityLines } from './facilities'
import type { ReportFacts } from './facts'
import { proposalsOf } from './proposals'
import { calendar } from './rows'
import { linesOf } from './sections'
import { reportSheet } from './sheet'
import { sheetsOf } from './testing/desk'
import { at, mark, outages, sources, world } from './testing/province'

const day = { from: at('22T00:00'), to: at('23T00:00') }
const before = { from: at('21T00:00'), to: day.from }
const nobody = { parent: '', issuer: '', abbreviation: '', place: '', role: '', title: '' }
const entry: ReportEntry = {
  ...{ language: 'vi', organisation: { ...nobody, signer: '', recipients: [] }, to: [] },
  texts: { connection: '', results: '', faults: '', difficulties: '', proposals: '' },
  ...{ limits: { percent: 90, violations: 3 }, dropped: [], own: [], withPictures: false },
  pictures: [],
}
const who = { at: 0, by: '' }

function factsOf(over: Partial<PeriodSources>, earlier: Partial<PeriodSources> = {}): ReportFacts {
  const report = {
    ...{ id: '20261122-000000-00000000', kind: 'day' as const, ...day, final: null, corrects: '' },
    ...{ created: who, changed: who, removed: false, entry },
  }
  return {
    ...{ report, proposals: [], pictures: [], corrected: null },
    figures: periodFigures({ ...sources, ...over }, day),
    before: headOf(periodFigures({ ...sources, ...over, ...earlier }, before)),
    facilities: facilityLines(world, codes),
  }
}

const said = (facts: ReportFacts) => Object.values(linesOf(facts)).flat().join(' ')

it('compares with the period before only where something is known of it', () => {
  expect(said(factsOf({}))).toContain('So với kỳ trước (1 vụ vi phạm) tăng 3 vụ vi phạm.')
  const today = sources.bookmarks.filter((one) => one.at >= day.from)
  const nothing = { bookmarks: today }
  const facts = factsOf({ outages: outages.slice(1) }, { ...nothing, uptime: null })
  expect(facts.before).toMatchObject({ violations: 0, outages: 0, percent: null })
  expect(said(facts)).not.toContain('kỳ trước')
  // The station was running then, and nothing happened.
  expect(said(factsOf({ outages: outages.slice(1) }, nothing))).toContain(
    'So với kỳ trước (0 sự cố) tăng 1 sự cố.',
  )
})

it('says of a period that is not over when it was counted, and compares nothing', () => {
  const text = said(factsOf({ at: at('22T23:30') }))
  expect(text).toContain('Kỳ báo cáo chưa kết thúc; số liệu của kỳ tính đến 23:30 22/11/2026.')
  expect(text).toContain('Đến thời điểm tổng hợp còn 1 sự cố chưa được khôi phục')
  expect(text).not.toContain('kỳ trước')
})

it('counts as places only facilities, and lists the rest below them', () => {
  const bookmarks = [mark('22T09:00', 'A', {}), mark('22T10:00', '', {}), mark('22T11:00', '', {})]
  const lines = linesOf(factsOf({ bookmarks })).results
  expect(lines).toContain('Trong kỳ ghi nhận 3 vụ vi phạm tại 1 cơ sở.')
  expect(lines).toContain('- Không thuộc cơ sở nào: 2 vụ')
  const none = linesOf(factsOf({ bookmarks: bookmarks.slice(1) })).results
  expect(none).toContain('Trong kỳ ghi nhận 2 vụ vi phạm.')
})

it('keeps what somebody wrote of a facility that is there no more', () => {
  const facts = factsOf({})
  const own = [{ facility: 'CU-1', text: 'Không cho kiểm tra' }]
  expect(proposalsOf(facts, { ...entry, own }).at(-1)).toMatchObject({
    ...{ code: 'CU-1', own: 'Không cho kiểm tra', grounds: [] },
  })
})

it('proposes nobody for a share that is written like the limit', () => {
  const share = (part: number) => {
    const [first, ...others] = sources.uptime?.facilities ?? []
    if (!first || !sources.uptime) throw new Error('no uptime')
    const facilities = [{ ...first, figures: { ...first.figures, part } }, ...others]
    const facts = factsOf({ uptime: { ...sources.uptime, facilities } })
    const found = proposalsOf(facts, { ...entry, limits: { percent: 90, violations: 0 } })
    return found.find(({ code }) => code === 'A')?.said
  }
  expect(share(0.8997)).toBeUndefined()
  expect(share(0.8994)).toEqual(['Camera chỉ hoạt động 89,9% thời gian trong kỳ (dưới mức 90%)'])
})

it('a workbook holds what Excel can open, and texts that look like formulas as texts', async () => {
  const notes = Array.from({ length: 200 }, () => ({ at: 1, by: '', text: '=1+1 '.repeat(40) }))
  const long = outages.map((one) => ({ ...one, notes: notes.map((n) => ({ ...n, call: null })) }))
  const rows = sheetsOf(await reportSheet(factsOf({ outages: long as typeof outages })))
  const cell = rows['Từng sự cố']?.[1]?.at(-1)
  expect(String(cell)).toHaveLength(32_767)
  expect(String(cell).startsWith('=1+1')).toBe(true)
})

it('is of no period that has not begun', () => {
  const asked = { kind: 'day' as const, from: day.from, to: 0 }
  expect(calendar(asked, day.from - 1)).toBeNull()
  expect(calendar(asked, day.from)).toEqual(day)
  expect(calendar({ ...asked, from: 8.64e15 }, day.from)).toBeNull()
})
