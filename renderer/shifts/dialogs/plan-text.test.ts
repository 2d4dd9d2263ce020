import { expect, it } from 'vitest'
import { standardPlan } from '../../../preload/contract'
import { settingsOf, textOf } from './attention-text'
import { planOf, slotsOf, slotText } from './plan-text'

it('is the plan again that it was made of, in the order of the day', () => {
  const slots = slotsOf(standardPlan)
  expect(slots.map(({ begins }) => begins)).toEqual(['06:00', '14:00', '22:00'])
  expect(planOf('fixed', [...slots].reverse())).toEqual(standardPlan)
  expect(planOf('free', slots)).toEqual({ ...standardPlan, kind: 'free' })
})

it('is no plan while a time cannot be read, or stands twice', () => {
  const slots = slotsOf(standardPlan)
  expect(planOf('fixed', [...slots, slotText('25:00', '')])).toBeNull()
  expect(planOf('fixed', [...slots, slotText('6h', 'Ca sáng')])).toBeNull()
  expect(planOf('fixed', [...slots, slotText('18h30', ' Ca tối ')])?.slots[2]).toEqual({
    ...{ begins: 1110, name: 'Ca tối' },
  })
})

it('takes minutes for seconds, and refuses an interval that ends before it begins', () => {
  const settings = {
    ...{ on: true, from: 1320, to: 300, least: 1200, most: 2400, within: 90 },
    ...{ onlyInShift: true, activityCounts: false },
  }
  const text = textOf(settings)
  expect(text).toMatchObject({ from: '22:00', to: '05:00', least: 20, most: 40 })
  expect(settingsOf(text)).toEqual(settings)
  expect(settingsOf({ ...text, most: 10 })).toBeNull()
  expect(settingsOf({ ...text, from: 'x' })).toBeNull()
})
