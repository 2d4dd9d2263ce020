import type { Handlers } from '../../preload/contract'

type Sounding = Pick<Handlers, 'alerts' | 'attention' | 'outages'>

/** No window is to sound anything meanwhile; what sounds is shown all the same, and comes later. */
export function hushed(muted: () => boolean, { alerts, attention, outages }: Sounding): Sounding {
  const claim =
    (ask: Sounding['outages']['claim']): Sounding['outages']['claim'] =>
    (beat, caller) =>
      muted() ? { sound: false } : ask(beat, caller)
  return {
    alerts: {
      ...alerts,
      mayTone: (none, caller) => (muted() ? { tone: false } : alerts.mayTone(none, caller)),
    },
    attention: { ...attention, claim: claim(attention.claim) },
    outages: { ...outages, claim: claim(outages.claim) },
  }
}
