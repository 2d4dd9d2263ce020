/** Ids of fields that keys lead to. */
export const FIELDS = {
  owner: 'outage-owner',
  note: 'outage-note',
  call: 'outage-call',
} as const
