import { expect, it } from 'vitest'
import { ADay, FacilityPatch } from '../../preload/contract'

it('takes days that the calendar has', () => {
  for (const day of ['2021-06-12', '2024-02-29', '2000-01-01'])
    expect([day, ADay.safeParse(day).success]).toEqual([day, true])
  for (const day of ['', '2021-02-30', '2023-02-29', '2021-13-01', '2021-06-00', '12/06/2021'])
    expect([day, ADay.safeParse(day).success]).toEqual([day, false])
  const taken = (patch: object) => FacilityPatch.safeParse(patch).success
  expect(taken({ deadline: '', progress: { fit: '2021-06-12', watched: '' } })).toBe(true)
  expect(taken({ deadline: '2021-99-99' })).toBe(false)
  expect(taken({ progress: { fit: '2021-02-30' } })).toBe(false)
})
