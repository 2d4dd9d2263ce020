import { expect, it } from 'vitest'
import { hushed } from './hushed'

const caller = { window: 1 }
const never = () => {
  throw new Error('not asked')
}

/** Whoever asks first sounds a beat, once. */
function sounding() {
  let [outage, asked] = [0, 0]
  const claim = (beat: number) => {
    const first = beat > outage
    outage = Math.max(outage, beat)
    return { sound: first }
  }
  const rest = { state: never, acknowledge: never, note: never, set: never }
  return {
    alerts: { ...rest, setCell: never, mayTone: () => ({ tone: ++asked > 0 }) },
    attention: { ...rest, answer: never, between: never, claim },
    outages: {
      ...{ ...rest, takeBack: never, assign: never, call: never, history: never },
      ...{ list: never, exportList: never, silence: never, claim },
    },
  }
}

it('lets no window sound anything meanwhile, and the next one that asks afterwards', async () => {
  let muted = true
  const { alerts, outages, attention } = hushed(() => muted, sounding())
  expect([
    await alerts.mayTone(undefined, caller),
    await outages.claim(1, caller),
    await attention.claim(1, caller),
  ]).toEqual([{ tone: false }, { sound: false }, { sound: false }])
  muted = false
  expect([await alerts.mayTone(undefined, caller), await outages.claim(1, caller)]).toEqual([
    { tone: true },
    { sound: true },
  ])
})
