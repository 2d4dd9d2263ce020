import {
  type Facility,
  type OccupancyNote,
  type RequiredPlace,
  STAGES,
  type Stage,
  unknownFacility,
} from '../../preload/contract'

/** Made up, as all of the demo is: nobody has these names, telephones or numbers. */
interface Sketch {
  code: string
  name: string
  /** Codes of resources/codes/places.json. */
  authority: string
  district: string
  stage: Stage | null
  /** Days from today. */
  deadline: number
  reason?: string
  note?: string
  capacity: number
  people?: number
  needs: [place: string, count: number][]
}

const SCHOOL: Sketch['needs'] = [
  ...([
    ['CONG', 1],
    ['HL', 4],
    ['SAN', 2],
    ['TN', 1],
  ] as Sketch['needs']),
]
const HOTEL: Sketch['needs'] = [
  ...([
    ['CONG', 1],
    ['TD', 1],
    ['HL', 3],
  ] as Sketch['needs']),
]

const sketches: Sketch[] = [
  {
    ...{ code: 'DEMO-A', name: 'Cơ sở mẫu A – Ký túc xá', authority: 'SYT', district: '540' },
    ...{ stage: 'watched', deadline: -6, capacity: 220, people: 184 },
    needs: [
      ['CONG', 1],
      ['HL', 1],
      ['SC', 1],
      ['LM', 1],
      ['SAN', 1],
    ],
  },
  {
    ...{ code: 'DEMO-B', name: 'Cơ sở mẫu B – Khách sạn', authority: 'QD', district: '549' },
    ...{ stage: 'connected', deadline: -6, capacity: 90, people: 62 },
    needs: [
      ['CONG', 1],
      ['TD', 1],
      ['HL', 1],
      ['TN', 1],
    ],
  },
  {
    ...{ code: 'DEMO-C', name: 'Cơ sở mẫu C – Trường cao đẳng', authority: 'SYT', district: '540' },
    ...{ stage: 'fit', deadline: -6, reason: 'CHAN_BAO_MAT', capacity: 300, people: 241 },
    ...{ note: 'Đang chờ mở cổng trên tường lửa', needs: SCHOOL },
  },
  {
    ...{ code: 'DEMO-D', name: 'Cơ sở mẫu D – Bệnh viện cũ', authority: 'SYT', district: '543' },
    ...{ stage: 'installed', deadline: -6, reason: 'LAC_HAU', capacity: 120, people: 77 },
    ...{ note: 'Đầu ghi đời cũ, chỉ xem được tại chỗ', needs: HOTEL },
  },
  {
    ...{ code: 'DEMO-E', name: 'Cơ sở mẫu E – Trường THPT', authority: 'HUYEN', district: '550' },
    ...{ stage: 'surveyed', deadline: -2, reason: 'CHUA_LAP', capacity: 150, needs: SCHOOL },
  },
  {
    ...{
      code: 'DEMO-F',
      name: 'Cơ sở mẫu F – Trung tâm văn hóa',
      authority: 'HUYEN',
      district: '550',
    },
    ...{ stage: 'installed', deadline: 5, reason: 'MAT_MANG', capacity: 80, people: 35 },
    needs: HOTEL,
  },
  {
    ...{
      code: 'DEMO-G',
      name: 'Cơ sở mẫu G – Trường tiểu học',
      authority: 'HUYEN',
      district: '543',
    },
    ...{ stage: null, deadline: -2, reason: 'KHONG_PHOI_HOP', capacity: 100, needs: SCHOOL },
  },
  {
    ...{ code: 'DEMO-H', name: 'Cơ sở mẫu H – Doanh trại', authority: 'QD', district: '540' },
    ...{ stage: 'connected', deadline: -6, capacity: 400, people: 318, needs: SCHOOL },
  },
  {
    ...{ code: 'DEMO-I', name: 'Cơ sở mẫu I – Nhà khách', authority: 'QD', district: '547' },
    ...{ stage: 'surveyed', deadline: 12, reason: 'CHUA_LAP', capacity: 60, needs: HOTEL },
  },
  {
    ...{ code: 'DEMO-K', name: 'Cơ sở mẫu K – Trạm y tế', authority: 'HUYEN', district: '545' },
    ...{ stage: null, deadline: 12, capacity: 30, needs: HOTEL },
  },
]

const LOCAL = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time
const dayAt = (now: number, days: number) =>
  new Date(now + LOCAL + days * 86_400_000).toISOString().slice(0, 10)

/** Days before today on which the demo's facilities reached their stages. */
const REACHED: Record<Stage, number> = {
  ...{ surveyed: -30, installed: -21, fit: -14, connected: -9, watched: -7 },
}

const progressOf = (stage: Stage | null, now: number): Facility['progress'] => {
  const last = stage ? STAGES.indexOf(stage) : -1
  const days = STAGES.map((each, i) => [each, i <= last ? dayAt(now, REACHED[each]) : ''])
  return Object.fromEntries(days)
}

/** @param now ms since 1970; deadlines and days lie around it */
export const demoFacilities = (now: number): Facility[] =>
  sketches.map(({ stage, deadline, reason = '', note = '', needs, people: _, ...rest }, i) => ({
    ...{ ...unknownFacility, ...rest, reason, reasonNote: note, deadline: dayAt(now, deadline) },
    progress: progressOf(stage, now),
    required: needs.map(([place, count]): RequiredPlace => ({ place, count })),
    contact: {
      ...{ name: `Người liên hệ mẫu ${i + 1}`, title: 'Trưởng khu', phone: `0900 000 0${10 + i}` },
    },
    watchers: 'Tổ giám sát mẫu, ba ca',
  }))

export const demoOccupancy = (now: number): OccupancyNote[] =>
  sketches.flatMap(({ code, people }) =>
    people === undefined
      ? []
      : [{ facility: code, date: dayAt(now, 0), count: people, at: now, by: '' }],
  )
