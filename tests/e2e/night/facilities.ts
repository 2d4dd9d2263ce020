/**
 * The province of the night, so that every figure can be counted by hand. Facility n of 60 has ten
 * cameras; CL-01 … CL-10 lie in the first district, and so on; authorities take turns.
 */
export const NIGHT = {
  facilities: 60,
  cameras: 600,
  /** CL-01 … CL-50 are connected and their cameras answer; of CL-51 … CL-60 none does. */
  connected: 50,
  up: 500,
  down: 100,
  /** Connected of all, by authority. */
  authorities: { SYT: [17, 20], HUYEN: [17, 20], QD: [16, 20] },
  /** Connected of all, by district. */
  districts: {
    ...{ '540': [10, 10], '542': [10, 10], '543': [10, 10], '544': [10, 10], '545': [10, 10] },
    '546': [0, 10],
  },
} as const

const AUTHORITIES = ['QD', 'SYT', 'HUYEN'] as const
const DISTRICTS = ['540', '542', '543', '544', '545', '546'] as const

/** What answers: real cameras and a listening port, nothing at all, or a port that never speaks. */
export type Line = 'answers' | 'refused' | 'silent'

const two = (n: number) => String(n).padStart(2, '0')
/** `CL-01`. */
export const facilityCode = (n: number) => `CL-${two(n)}`
/** `CL-01-01`. */
export const cameraCode = (facility: number, camera: number) =>
  `${facilityCode(facility)}-${two(camera)}`
export const facilityName = (n: number) => `Khu cách ly số ${n}`
export const cameraName = (facility: number, camera: number) =>
  camera === 1 ? `Cổng khu ${facility}` : `Hành lang ${camera} khu ${facility}`

const lineOf = (n: number): Line => (n <= 50 ? 'answers' : n <= 55 ? 'refused' : 'silent')

export const nightFacilities = Array.from({ length: NIGHT.facilities }, (_, i) => {
  const number = i + 1
  return {
    ...{ number, code: facilityCode(number), name: facilityName(number) },
    authority: AUTHORITIES[number % 3] ?? '',
    district: DISTRICTS[Math.floor(i / 10)] ?? '',
    contact: `Nguyễn Văn ${number}`,
    phone: `09123450${two(number)}`,
    connected: number <= NIGHT.connected,
    line: lineOf(number),
    cameras: Array.from({ length: 10 }, (_, camera) => camera + 1),
  }
})
