import { countText } from './text'
import type { ReportWords, Trend } from './words'

const n = (count: number) => countText(count, 'en')

const some = (count: number, one: string, many = `${one}s`) =>
  `${n(count)} ${count === 1 ? one : many}`

const trend = ({ by, before }: Trend, unit: string) =>
  by === 0
    ? `As many ${unit}s as in the period before (${n(before)}).`
    : `${some(Math.abs(by), unit)} ${by > 0 ? 'more' : 'fewer'} than in the period before (${n(before)}).`

const RESULT = 'Results of the monitoring of quarantine facilities'

export const en: ReportWords = {
  kind: 'Report',
  draft: 'Draft',
  about: {
    day: (from) => `${RESULT} on ${from}`,
    week: (from, to) => `${RESULT} in the week from ${from} to ${to}`,
    month: (_from, _to, month) => `${RESULT} in ${month}`,
    period: (from, to) =>
      from === to ? `${RESULT} on ${from}` : `${RESULT} from ${from} to ${to}`,
  },
  sections: {
    connection: 'I. Installation and connection',
    results: 'II. Results of monitoring',
    faults: 'III. Technical faults and time without connection',
    difficulties: 'IV. Difficulties',
    proposals: 'V. Proposals',
  },
  corrects: (about, at) => `This report corrects and replaces “${about}”, completed at ${at}.`,
  closing: (issuer) => (issuer ? `Respectfully reported by ${issuer}.` : 'Respectfully reported.'),
  annex: (number) => `Annex ${number}`,
  inAnnex: (number) => `Figures in detail: Annex ${number}.`,
  none: 'None.',
  missingText: '[Nothing entered yet]',
  sum: 'Total',

  facilities: (at, all, connected, share, overdue) => {
    if (all === 0) return `As of ${at}, there is no quarantine facility in the system.`
    const begin = `As of ${at}, there ${all === 1 ? 'is' : 'are'} ${some(all, 'quarantine facility', 'quarantine facilities')}`
    const late = overdue > 0 ? `, ${n(overdue)} of them past the deadline` : ''
    if (connected === all) return `${begin}, all of them connected.`
    if (connected === 0) return `${begin}, none of them connected${late}.`
    return `${begin}: ${n(connected)} connected (${share}), ${n(all - connected)} not connected${late}.`
  },
  cameras: (count) =>
    count === 0 ? 'No camera is registered.' : `Cameras registered: ${n(count)}.`,
  connectedOf: (name, connected, all) => `${name}: ${n(connected)}/${n(all)} connected`,

  overall: '1. Overview',
  until: (at) => `The period is not over; its figures are as of ${at}.`,
  violations: (all, facilities, critical) => {
    if (all === 0) return 'No violation was recorded in the period.'
    const serious = critical > 0 ? `, ${n(critical)} of them serious` : ''
    const where = facilities > 0 ? ` at ${some(facilities, 'facility', 'facilities')}` : ''
    return `In the period ${some(all, 'violation')} ${all === 1 ? 'was' : 'were'} recorded${where}${serious}.`
  },
  violationTrend: (of) => trend(of, 'violation'),
  unsorted: (count) =>
    `Beside these, ${some(count, 'mark')} not sorted yet ${count === 1 ? 'is' : 'are'} in no figure of this report.`,
  bySubject: '2. By subject',
  byPlace: '3. By facility and district',
  byFacilityFirst: (shown, of) =>
    shown < of ? `Facilities with the most violations (${n(shown)} of ${n(of)}):` : 'By facility:',
  byDistrict: 'By district:',
  counted: (name, all, critical) =>
    `${name}: ${n(all)}${critical > 0 ? ` (${n(critical)} serious)` : ''}`,
  measures: '4. Measures taken',
  told: (told, of) =>
    told === 0 ? 'No facility was told yet.' : `Facilities were told of ${n(told)} of ${n(of)}.`,
  states: (open, fixed, referred) =>
    `${n(fixed)} put right; ${n(referred)} referred to the competent authority; ${n(open)} followed up.`,
  duty: '5. Monitoring on duty',
  seen: (seen, of) => `${n(seen)} of ${some(of, 'camera')} switched on were watched on a screen.`,
  attention: (asked, missed) =>
    missed === 0
      ? `${some(asked, 'attention check')}, none missed.`
      : `${some(asked, 'attention check')}, ${n(missed)} without an answer.`,
  shifts: (all, signed) => `${some(all, 'shift')}, ${n(signed)} handed over and signed.`,

  outages: (all, total, longest) =>
    all === 0
      ? 'No outage in the period.'
      : all === 1
        ? `1 outage in the period, for ${total}.`
        : `${n(all)} outages in the period, ${total} altogether, the longest ${longest}.`,
  outageTrend: (of) => trend(of, 'outage'),
  outageStates: (ongoing, unacknowledged, over) => {
    const when = over ? 'by the end of the period' : 'when this was counted'
    const still =
      ongoing === 0
        ? `All were over ${when}`
        : `${n(ongoing)} ${ongoing === 1 ? 'was' : 'were'} not over ${when}`
    return unacknowledged === 0
      ? `${still}.`
      : `${still}; ${n(unacknowledged)} nobody took note of.`
  },
  byCause: 'By cause:',
  cause: (name, count, time) => `${name}: ${some(count, 'outage')}, ${time}`,
  planned: (count) =>
    `Beside these, connection was lost ${count === 1 ? 'once' : `${n(count)} times`} in planned maintenance, which is not counted.`,
  uptime: (share) =>
    `Cameras worked ${share} of the time (by camera-time; without planned maintenance and time of which nothing is known).`,
  noUptime: 'There are no figures of how long cameras worked in the period.',
  unknownTime: (share) => `Nothing is known of ${share} of the time: the station was not running.`,

  proposed: (count, annex) =>
    `${some(count, 'facility is', 'facilities are')} proposed for handling; the grounds are in ${annex}.`,
  nobodyProposed: 'No facility is proposed for handling.',

  grounds: {
    unconnected: 'Not connected, no reason given',
    overdue: (days, deadline) => `${some(days, 'day')} past the deadline (${deadline})`,
    uncooperative: (note) => `Does not cooperate${note && `: ${note}`}`,
    uptime: (share, limit) => `Cameras worked only ${share} of the period (below ${limit})`,
    violations: (count, critical) =>
      `${some(count, 'violation')} in the period${critical > 0 ? `, ${n(critical)} serious` : ''}`,
  },
  groundNames: {
    unconnected: 'Not connected',
    overdue: 'Overdue',
    uncooperative: 'No cooperation',
    uptime: 'Often lost',
    violations: 'Many violations',
  },

  tables: {
    authorities: 'Connection by authority',
    districts: 'Connection by district',
    facilities: 'Connection of each facility',
    outagesByFacility: 'Outages by facility',
    outages: 'Each outage',
    kinds: 'Violations by kind',
    subjects: 'Violations by subject',
    violationsByFacility: 'Violations by facility',
    violationsByDistrict: 'Violations by district',
    equipment: 'Protective equipment',
    availability: 'Time cameras worked',
    proposals: 'Facilities proposed for handling',
    pictures: 'Pictures',
  },
  annexes: {
    connection: 'Connection of the facilities',
    outages: 'Outages',
    violations: 'Violations recorded in the period',
    proposals: 'Facilities proposed for handling',
    pictures: 'Pictures of some violations',
  },
  longestOf: (shown, of) => `The ${n(shown)} longest of ${n(of)} outages.`,
  columns: {
    number: 'No.',
    authority: 'Authority',
    district: 'District',
    facility: 'Facility',
    code: 'Code',
    facilities: 'Facilities',
    surveyed: 'Surveyed',
    installed: 'Installed',
    fit: 'Fit',
    connected: 'Connected',
    watched: 'Watched 24/7',
    share: 'Share',
    overdue: 'Overdue',
    cameras: 'Cameras',
    stage: 'Stage',
    since: 'Connected on',
    deadline: 'Deadline',
    reason: 'Why not connected',
    outages: 'Outages',
    totalTime: 'Total time',
    longestTime: 'Longest',
    begin: 'Began',
    end: 'Back',
    time: 'Time in the period',
    what: 'Outage',
    cause: 'Cause',
    noted: 'Notes',
    kind: 'Kind',
    subject: 'Subject',
    violations: 'Violations',
    critical: 'Serious',
    told: 'Told',
    open: 'Followed up',
    fixed: 'Put right',
    referred: 'Referred',
    item: 'Equipment',
    state: 'State',
    count: 'Times',
    uptime: 'Worked',
    downTime: 'Lost (camera hours)',
    unknownTime: 'Not known (camera hours)',
    plannedTime: 'Maintenance (camera hours)',
    grounds: 'Grounds',
  },
  stages: {
    none: 'Not surveyed',
    surveyed: 'Surveyed',
    installed: 'Installed',
    fit: 'Fit',
    connected: 'Connected',
    watched: 'Watched 24/7',
  },
  yes: 'Yes',
  no: 'No',
  ongoing: 'Not back yet',
  kinds: {
    camera: 'Camera lost',
    flapping: 'Camera flapping',
    facility: 'Facility lost',
    line: 'Line of the centre',
  },
  days: (count) => some(count, 'day'),
}
