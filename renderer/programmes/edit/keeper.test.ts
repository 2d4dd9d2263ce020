import { expect, it } from 'vitest'
import type { Programme } from '../../../preload/contract'
import { begin, changed, type Edit, told } from './history'
import { Keeper, type Saving } from './keeper'

const FIRST: Programme = {
  ...{ id: 'p-1', name: 'Họp', heading: '', emblem: null, steps: [], changedAt: 0, revision: 0 },
}

/** A window at a main of its own, which answers when it is let. */
function windowOf() {
  let at = 0
  let timers: { at: number; act: () => void }[] = []
  const main = { has: FIRST, refuses: '', slow: false }
  const seen: string[] = []
  let edit: Edit | null = begin(FIRST)
  const save = async (programme: Programme) => {
    seen.push(`${at} ${programme.revision} ${programme.heading}`)
    if (main.slow) await new Promise<void>(() => {})
    if (main.refuses) return { status: 'refused' as const, reason: main.refuses }
    if (programme.revision !== main.has.revision)
      return { status: 'refused' as const, reason: 'changed-meanwhile' }
    main.has = { ...programme, revision: programme.revision + 1 }
    return { status: 'done' as const }
  }
  const said: { saving: Saving; reason: string | undefined } = { saving: 'saved', reason: '' }
  let known = FIRST
  let rests = 0
  const keeper = new Keeper({
    edit: () => edit,
    become: (now) => {
      edit = now
    },
    tell: (saving, reason) => Object.assign(said, { saving, reason }),
    save,
    hear: () => {
      if (edit) edit = told(edit, known)
    },
    ask: async () => {
      known = main.has
    },
    rest: () => {
      rests++
    },
    clock: {
      now: () => at,
      set: (act, ms) => {
        const timer = { at: at + ms, act }
        timers.push(timer)
        return timer
      },
      clear: (timer) => {
        timers = timers.filter((each) => each !== timer)
      },
    },
  })
  const type = (heading: string) => {
    if (edit) edit = changed(edit, { ...edit.now, heading }, 'heading', at)
    keeper.soon()
  }
  const pass = async (ms: number) => {
    for (const to = at + ms; ; ) {
      for (let i = 0; i < 20; i++) await null
      const next = timers.sort((a, b) => a.at - b.at)[0]
      if (!next || next.at > to) {
        at = to
        return
      }
      at = next.at
      timers = timers.filter((each) => each !== next)
      next.act()
    }
  }
  return { keeper, main, rests: () => rests, seen, said, type, pass }
}

it('keeps what is typed half a second later, and what is typed without a pause, too', async () => {
  const { main, seen, said, type, pass } = windowOf()
  type('a')
  await pass(499)
  expect([seen.length, said.saving]).toEqual([0, 'saving'])
  await pass(1)
  await pass(0)
  expect([main.has.heading, said.saving]).toEqual(['a', 'saved'])
  for (let i = 0; i < 30; i++) {
    type(`a${'b'.repeat(i)}`)
    await pass(300)
  }
  // Nobody who types for nine seconds loses more than two of them.
  expect(seen.length).toBeGreaterThanOrEqual(5)
})

it.each(['disk-full', 'locked', 'sign-in'])('tries again after %s', async (reason) => {
  const { main, said, type, pass } = windowOf()
  main.refuses = reason
  type('a')
  await pass(600)
  expect(said).toEqual({ saving: 'wrong', reason })
  await pass(20_000)
  expect(said.saving).toBe('wrong')
  main.refuses = ''
  await pass(5_000)
  await pass(0)
  expect([main.has.heading, said.saving]).toEqual(['a', 'saved'])
})

it('lets others have their turn once it is over, whatever came of it', async () => {
  const { keeper, main, rests, type, pass } = windowOf()
  main.refuses = 'not-found'
  type('a')
  expect(await keeper.flush()).toBe(false)
  expect([rests(), keeper.busy]).toEqual([1, false])
  main.refuses = ''
  type('b')
  await pass(600)
  expect(rests()).toBe(2)
})

it('does not ask for what nobody may', async () => {
  const { main, seen, type, pass } = windowOf()
  main.refuses = 'no-right'
  type('a')
  await pass(60_000)
  expect(seen).toHaveLength(1)
})

it('hands over what a save under way has not got when the page goes', async () => {
  const { keeper, main, seen, type, pass } = windowOf()
  main.slow = true
  type('a')
  await pass(500)
  await pass(0)
  keeper.lastly()
  type('ab')
  keeper.lastly()
  // Fields that are left by it.
  type('abc')
  // Before anything was answered: there may be nobody who could hear it.
  expect(seen).toEqual(['500 0 a', '500 1 ab', '500 2 abc'])
})

it('asks what somebody else has saved, though nobody told of it', async () => {
  const { main, said, type, pass } = windowOf()
  main.has = { ...FIRST, name: 'Tên của người khác', revision: 3 }
  type('a')
  await pass(600)
  expect(main.has).toMatchObject({ name: 'Tên của người khác', heading: 'a', revision: 4 })
  expect(said.saving).toBe('saved')
})
