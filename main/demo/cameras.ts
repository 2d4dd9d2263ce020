export interface DemoCamera {
  /** 1 to 9; chooses the scene. */
  number: number
  code: string
  name: string
  /** Code of one of the demo's facilities. */
  facility: string
  /** Code of resources/codes/places.json. */
  place: string
}

const views: [facility: string, place: string, name: string][] = [
  ['DEMO-A', 'CONG', 'Cổng ra vào'],
  ['DEMO-A', 'HL', 'Hành lang tầng 2'],
  ['DEMO-A', 'SC', 'Sảnh chờ tầng 3'],
  ['DEMO-A', 'LM', 'Khu lấy mẫu'],
  ['DEMO-A', 'SAN', 'Sân sau'],
  ['DEMO-B', 'TD', 'Tiếp đón'],
  ['DEMO-B', 'HL', 'Hành lang tầng 5'],
  ['DEMO-B', 'TN', 'Tiếp nhận đồ dùng'],
  ['DEMO-B', 'KHAC', 'Bãi đỗ xe'],
]

export const demoCameras: DemoCamera[] = views.map(([facility, place, name], i) => ({
  number: i + 1,
  code: `DEMO-${String(i + 1).padStart(2, '0')}`,
  name,
  facility,
  place,
}))
