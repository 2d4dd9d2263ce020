import type { dutyActions as vi } from '../vi/keymap-duty'

export const dutyActions: typeof vi = {
  duty: {
    tab1: 'Outages',
    tab2: 'Uptime',
    tab3: 'Shift book',
    tab4: 'Reports',
    tab5: 'Figures',
    tab6: 'Audit log',
  },
  audit: {
    find: 'Search the audit log',
    check: 'Check the chain of the log',
    export: 'Export the audit log to Excel',
  },
  outages: {
    first: 'Acknowledge the first outage that nobody acknowledged',
    silence: 'Silence the alarm for 5 minutes (also while locked)',
    acknowledge: 'Acknowledge the outage, or take it back',
    all: 'Acknowledge all open outages',
    call: 'Note a call: who was spoken with',
    assign: 'Assign somebody',
    note: 'Add a note to the outage',
    show: 'Show the pictures of the outage on the wall',
    past: 'Past outages, or open ones',
    export: 'Export the list of outages',
    settings: 'Limits and sound of alarms',
  },
  dashboard: {
    period: 'Another period for the figures',
    full: 'Figures in full screen',
    put: 'Put the chosen panel of figures on the wall',
  },
  uptime: {
    up: 'One level up',
    order: 'Swap authority and district',
    period: 'Change the period of uptime',
    maintenance: 'Planned maintenance',
    export: 'Export the table of uptime',
  },
  reports: {
    new: 'New report',
    finish: 'Mark the report as final',
    save: 'Export the report as PDF',
  },
  attention: { answer: 'Answer the attention check' },
  shifts: {
    handOver: 'Hand over the shift',
    begin: 'Begin a shift',
    join: 'Add people to the shift',
    matter: 'Add an open matter',
    correct: 'Correct a locked book',
    print: 'Print the shift book as PDF',
    plan: 'Plan of shifts and attention checks',
    search: 'Find in shift books',
  },
}
