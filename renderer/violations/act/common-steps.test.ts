import { expect, it } from 'vitest'
import { commonSteps } from './common-steps'

it('offers what all of them may take', () => {
  expect(commonSteps(['new'])).toEqual(['reported'])
  expect(commonSteps(['reported', 'fixing', 'fixing'])).toEqual(['fixing', 'fixed', 'referred'])
  expect(commonSteps(['new', 'fixed'])).toEqual([])
  expect(commonSteps([])).toEqual(['reported', 'fixing', 'fixed', 'referred'])
})
