import { expect, it } from 'vitest'
import { type Naming, plan } from './naming'

const subjects = ['Cổng', 'Sân', 'Cổng'].map((name, i) => ({
  ...{ key: `k${i}`, name, address: `10.0.0.${i}:80`, channel: null },
}))

const naming: Naming = {
  ...{ code: '{facility}-{nn}', name: '{name}' },
  ...{ facility: { code: 'CS01', name: 'Trường A' }, place: { code: 'gate', name: 'Cổng' } },
}

const codes = (change: Partial<Naming>, taken: string[] = []) =>
  plan(subjects, { ...naming, ...change }, taken).map(({ code }) => code)

it('goes on after the numbers that are taken', () => {
  expect(codes({}, ['cs01-02', 'CS02-01'])).toEqual(['CS01-01', 'CS01-03', 'CS01-04'])
  expect(codes({ facility: null })).toEqual(['CAM-01', 'CAM-02', 'CAM-03'])
})

it('never gives two cameras one code', () => {
  expect(codes({ code: '{name}' })).toEqual(['cong', 'san', 'cong-03'])
  expect(codes({ code: '' })).toEqual(['01', '02', '03'])
  expect(codes({ code: 'X' }, ['x'])).toEqual(['X-01', 'X-02', 'X-03'])
  expect(codes({ code: '{place}-{address}' })[0]).toBe('gate-10-0-0-0-80')
})

it('a number is never cut off, however long a device calls itself', () => {
  const long = subjects.map((each) => ({ ...each, name: 'Hành lang '.repeat(20) }))
  const made = plan(long, { ...naming, code: '{name}-{nn}' }, []).map(({ code }) => code)
  expect(new Set(made).size).toBe(3)
  expect(made.every((code) => code.length <= 64)).toBe(true)
  expect(made.map((code) => code.slice(-3))).toEqual(['-01', '-02', '-03'])
  expect(new Set(plan(long, { ...naming, code: '{name}' }, []).map(({ code }) => code)).size).toBe(
    3,
  )
})

it('names them by what is known', () => {
  const names = plan(subjects, { ...naming, name: '{place} {n} · {facility}' }, [])
  expect(names[1]?.name).toBe('Cổng 2 · Trường A')
  expect(plan(subjects, { ...naming, name: '' }, [])[0]?.name).toBe('Cổng')
})
