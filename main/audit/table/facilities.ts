import type { Facility } from '../../../preload/contract'
import type { Lines } from '../deed'
import { changes, listOf } from '../words'
import { fileOf } from './cameras'

const FIELDS = [
  ...(['name', 'authority', 'district', 'address', 'contact', 'capacity', 'watchers'] as const),
  ...(['required', 'progress', 'deadline', 'reason', 'reasonNote', 'note'] as const),
] satisfies (keyof Facility)[]

export const facilityLines: Lines = {
  facilities: {
    add:
      ({ facility }) =>
      ({ code }) => ({
        ...{ action: 'facility-added', subject: code },
        detail: { facility: code, name: facility.name },
      }),
    change: ({ codes, patch }, world) => {
      const [only] = codes
      const one = codes.length === 1 && only !== undefined ? only : null
      const before = one === null ? null : world.facility(one)
      return () => ({
        ...{ action: 'facility-changed', subject: one ?? '' },
        detail:
          one === null
            ? {
                count: codes.length,
                facilities: listOf(codes),
                ...changes({}, patch, fields(patch)),
              }
            : { facility: one, ...changes(before, world.facility(one), FIELDS) },
      })
    },
    rename:
      ({ code, to }) =>
      () => ({
        ...{ action: 'facility-changed', subject: to },
        detail: { facility: to, code: `${code} → ${to}` },
      }),
    remove:
      ({ codes, cameras }) =>
      () => ({
        ...{ action: 'facility-removed', subject: codes.length === 1 ? (codes[0] ?? '') : '' },
        detail: { count: codes.length, facilities: listOf(codes), cameras },
      }),
    undo:
      () =>
      ({ left }) => ({
        action: 'facility-changed',
        detail: { undone: true, ...(left.length > 0 && { left: listOf(left) }) },
      }),
    note:
      ({ facility, date, count }) =>
      ({ before }) => ({
        ...{ action: 'occupancy-noted', subject: facility },
        detail: { facility, date, count: `${before ?? ''} → ${count ?? ''}` },
      }),
    attach:
      (facility) =>
      ({ ids }) =>
        ids.length === 0
          ? null
          : {
              ...{ action: 'facility-document', subject: facility },
              detail: { facility, added: ids.length },
            },
    openDocument: (document) => () => ({
      action: 'document-opened',
      detail: { document },
      once: 3_600_000,
    }),
    saveDocument: (document) => (reply) => ({
      action: 'document-exported',
      detail: { document, name: fileOf(reply) },
    }),
    removeDocument: (document) => () => ({
      action: 'facility-document',
      detail: { document, removed: true },
    }),
    restoreDocument: (document) => () => ({
      action: 'facility-document',
      detail: { document, undone: true },
    }),
  },
  technical: {
    set: () => () => ({ action: 'technical-changed' }),
  },
  documents: {
    changeOrganisation: (patch) => () => ({
      action: 'organisation-changed',
      detail: changes({}, patch, fields(patch)),
    }),
  },
}

const fields = <T extends object>(patch: T) => Object.keys(patch) as (keyof T & string)[]
