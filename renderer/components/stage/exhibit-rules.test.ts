import { expect, it } from 'vitest'
import type { Exhibit } from '../../../preload/contract'
import { exhibitNow, isSeenAs } from './exhibit-rules'

const exhibit = (more: Partial<Exhibit> = {}): Exhibit => ({
  ...{ bookmark: 'b', kind: '', facility: '', place: '', at: 0, status: 'new', done: [] },
  ...{ pictures: ['/files/exhibits/b/1.jpg'], clip: '', making: true },
  ...more,
})
const told = (more?: Partial<Exhibit>) => ({ status: 'done' as const, exhibit: exhibit(more) })
const refused = (reason: string) => ({ status: 'refused' as const, reason })

it('an area that is drawn while a meeting looks at a picture takes it away', () => {
  const known = exhibit()
  const covered = ['/files/exhibits/b/2.jpg']
  expect(exhibitNow(known, told({ pictures: covered }))?.pictures).toEqual(covered)
  // It cannot be covered, or is deleted.
  for (const reason of ['exhibit-failed', 'bookmark-gone', 'bookmark-empty'])
    expect(exhibitNow(known, refused(reason))).toBeNull()
})

it('stays as it is else: neither a word nor a picture changes under a speech', () => {
  const known = exhibit()
  expect(exhibitNow(known, told({ status: 'fixed', making: false }))).toBe(known)
  expect(exhibitNow(known, told({ clip: '/files/exhibits/b/3.mp4' }))?.clip).not.toBe('')
  expect(exhibitNow(known, null)).toBe(known)
  expect(exhibitNow(known, refused('locked'))).toBe(known)
  expect([exhibitNow(undefined, null), exhibitNow(undefined, told())]).toEqual([null, known])
})

it('what is frozen changes for what is covered otherwise, not for a film that is there now', () => {
  const known = exhibit()
  expect(isSeenAs(known, exhibit({ clip: '/files/exhibits/b/3.mp4', making: false }))).toBe(true)
  expect(isSeenAs(known, exhibit({ pictures: ['/files/exhibits/b/2.jpg'] }))).toBe(false)
  expect(isSeenAs(known, null)).toBe(false)
})
