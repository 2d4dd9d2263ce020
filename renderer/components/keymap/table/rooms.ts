import type { Actions } from '../action'

const violations = { scope: 'violations', group: 'violations', kiosk: false } as const
const facilities = { scope: 'facilities', group: 'facilities', kiosk: false } as const
const tab = { ...facilities, series: 'tabs' } as const
const duty = { scope: 'duty', group: 'duty', kiosk: false, series: 'dutyTabs' } as const
const inAudit = { scope: 'audit', group: 'duty', kiosk: false, right: 'audit' } as const
const cameras = { scope: 'cameras', group: 'lists', kiosk: false } as const

export const roomActions = {
  'violations.all': { ...violations, keys: ['Ctrl+A'] },
  'violations.step': { ...violations, keys: ['N'] },
  'violations.remove': { ...violations, keys: ['Delete'], right: 'keep' },
  'violations.export': { ...violations, keys: ['E'], right: 'export' },
  'facilities.tab1': { ...tab, keys: ['1'] },
  'facilities.tab2': { ...tab, keys: ['2'] },
  'facilities.tab3': { ...tab, keys: ['3'] },
  'facilities.tab4': { ...tab, keys: ['4'] },
  'facilities.up': { ...facilities, keys: ['Backspace'] },
  'facilities.order': { ...facilities, keys: ['O'] },
  'facilities.export': { ...facilities, keys: ['E'], right: 'export' },
  'facilities.all': { ...facilities, keys: ['Ctrl+A'] },
  'facilities.today': { ...facilities, keys: ['T'] },
  'facilities.stage': { ...facilities, keys: ['N'] },
  'facilities.deadline': { ...facilities, keys: ['D'] },
  'facilities.reason': { ...facilities, keys: ['R'] },
  'facilities.remove': { ...facilities, keys: ['Delete'], right: 'facilities' },
  'duty.tab1': { ...duty, keys: ['1'] },
  'duty.tab2': { ...duty, keys: ['2'] },
  'duty.tab3': { ...duty, keys: ['3'] },
  'duty.tab4': { ...duty, keys: ['4'] },
  'duty.tab5': { ...duty, keys: ['5'] },
  'duty.tab6': { ...duty, keys: ['6'] },
  'audit.find': { ...inAudit, keys: ['F'] },
  'audit.check': { ...inAudit, keys: ['K'] },
  'audit.export': { ...inAudit, keys: ['E'] },
  'cameras.all': { ...cameras, keys: ['Ctrl+A'] },
  'cameras.remove': { ...cameras, keys: ['Delete'] },
  'import.next': { ...cameras, scope: 'import', keys: ['F8'], repeat: true, typing: true },
  'import.previous': {
    ...cameras,
    scope: 'import',
    keys: ['Shift+F8'],
    repeat: true,
    typing: true,
  },
  'form.save': { ...cameras, scope: 'form', keys: ['Ctrl+S', 'Ctrl+Enter'], typing: true },
} as const satisfies Actions
