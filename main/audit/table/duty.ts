import type { OutageSettings } from '../../../preload/contract'
import type { AuditDetail, Lines } from '../deed'
import { listOf, plain } from '../words'

const HOUR = 3_600_000

const outage = (what: string, id: string, detail: AuditDetail = {}) => ({
  ...{ action: 'outage-handled' as const, subject: id, detail: { what, ...detail } },
})

const shift = (what: string, detail: AuditDetail = {}) => ({
  ...{ action: 'shift-noted' as const, detail: { what, ...detail } },
})

const report = (what: string, subject: string) => ({
  ...{ action: 'report-saved' as const, subject, detail: { what } },
})

/** What is done by whoever is on duty. */
export const dutyLines: Lines = {
  attention: {
    set: (settings) => () => ({ action: 'attention-changed', detail: fieldsOf(settings) }),
  },
  backup: {
    remind:
      ({ days }) =>
      () => ({ action: 'settings-changed', detail: { remindAfter: days } }),
  },
  outages: {
    acknowledge: (ids) => () =>
      ids.length === 1
        ? outage('acknowledge', ids[0] ?? '')
        : outage('acknowledge', '', { count: ids.length, outages: listOf(ids) }),
    takeBack: (ids) => () =>
      outage('takeBack', ids.length === 1 ? (ids[0] ?? '') : '', { count: ids.length }),
    assign:
      ({ id, owner }) =>
      () =>
        outage('assign', id, { owner }),
    note:
      ({ id, text }) =>
      () =>
        outage('note', id, { text: plain(text) }),
    call:
      ({ id, text, call }) =>
      () =>
        outage('call', id, { call: plain(call), text: plain(text) }),
    set: (settings) => () => ({
      action: 'outage-settings',
      detail: fieldsOf(settings satisfies OutageSettings),
    }),
  },
  reports: {
    create:
      ({ kind, from, to }) =>
      ({ id }) => ({
        ...{ action: 'report-saved', subject: id },
        detail: {
          ...{ what: 'create', kind },
          ...{ from: new Date(from).toISOString(), to: new Date(to).toISOString() },
        },
      }),
    correct:
      ({ id: of }) =>
      ({ id }) => ({
        ...{ action: 'report-saved', subject: id },
        detail: { what: 'correct', of },
      }),
    change:
      ({ id }) =>
      () => ({ ...report('change', id), once: HOUR }),
    remove:
      ({ id }) =>
      () => ({ action: 'report-removed', subject: id }),
    restore:
      ({ id }) =>
      () =>
        report('restore', id),
  },
  shifts: {
    setPlan: (plan) => () => ({ action: 'shift-planned', detail: fieldsOf(plan) }),
    begin: (people) => () => ({ action: 'shift-began', detail: fieldsOf(people) }),
    join:
      ({ name }) =>
      () =>
        shift('join', { name }),
    leave:
      ({ name }) =>
      () =>
        shift('leave', { name }),
    setPeople: (people) => () => shift('people', fieldsOf(people)),
    write:
      ({ id }) =>
      () => ({ ...shift('write'), subject: id, once: HOUR / 6 }),
    addMatter:
      ({ text }) =>
      () =>
        shift('matter', { text: plain(text) }),
    tickMatter:
      ({ id, done }) =>
      () => ({ ...shift('matter', { done }), subject: id }),
  },
  uptime: {
    savePlan:
      (_draft) =>
      ({ plan }) => ({
        ...{ action: 'maintenance-changed', subject: plan.id },
        detail: {
          ...{ facility: plan.facility, reason: plan.reason, weekly: plan.weekly },
          ...{ from: new Date(plan.from).toISOString(), to: new Date(plan.to).toISOString() },
        },
      }),
    endPlan:
      () =>
      ({ plan }) => ({
        ...{ action: 'maintenance-changed', subject: plan.id },
        detail: { facility: plan.facility, ended: true },
      }),
    removePlan:
      () =>
      ({ plan }) => ({
        ...{ action: 'maintenance-changed', subject: plan.id },
        detail: { facility: plan.facility, removed: true },
      }),
    undoPlan: () => () => ({ action: 'maintenance-changed', detail: { undone: true } }),
  },
  watch: {
    configure: (settings) => () => ({
      action: 'settings-changed',
      detail: { what: 'watch', ...fieldsOf(settings) },
    }),
  },
}

/** Each field as text: none of these holds a secret. */
const fieldsOf = (value: object): AuditDetail =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
