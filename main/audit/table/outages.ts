import type { Lines } from '../deed'

/** Acts upon outages; what was said of one is in its own book, too. */
export const outageLines: Lines = {
  outages: {
    acknowledge: (ids) => () =>
      ids.map((subject) => ({
        ...{ action: 'outage-handled' as const, subject },
        detail: { what: 'acknowledged' },
      })),
    takeBack: (ids) => () =>
      ids.map((subject) => ({
        ...{ action: 'outage-handled' as const, subject },
        detail: { what: 'taken-back' },
      })),
    assign:
      ({ id, owner }) =>
      () => ({
        ...{ action: 'outage-handled', subject: id },
        detail: { what: 'assigned', owner },
      }),
    note:
      ({ id, text }) =>
      () => ({ action: 'outage-handled', subject: id, detail: { what: 'note', text } }),
    call:
      ({ id, text, call }) =>
      () => ({
        ...{ action: 'outage-handled', subject: id },
        detail: { what: 'call', with: call.with, phone: call.phone, text },
      }),
    set:
      ({ limits, sound, quiet }) =>
      () => ({
        action: 'outage-settings',
        detail: {
          ...{ debounce: limits.debounce, escalate: limits.escalate, sound: sound.on },
          ...{ tone: sound.tone, day: sound.day, night: sound.night, quiet: quiet.length },
        },
      }),
  },
}
