import {
  type BuiltInLayout,
  builtInGrid,
  type CameraRef,
  type Programme,
  type ProgrammeStep,
} from '../../preload/contract'
import { demoCameras } from './cameras'

const ref = (number: number): CameraRef => ({
  id: `demo-${number}`,
  code: demoCameras[number - 1]?.code ?? '',
})

const scene = (layout: BuiltInLayout, numbers: number[]): ProgrammeStep['body'] => {
  const grid = builtInGrid(layout)
  if (!grid) throw new Error(`no layout ${layout}`)
  return { kind: 'scene', grid, cells: numbers.map(ref) }
}

const insteadOf = (number: number, other: number): ProgrammeStep['substitutes'] => ({
  [`demo-${number}`]: { kind: 'camera', camera: ref(other) },
})

const steps: [title: string, notes: string, seconds: number, body: ProgrammeStep['body']][] = [
  [
    'Toàn cảnh các cơ sở',
    'Chào các đồng chí. Đây là hình ảnh trực tiếp từ hai cơ sở cách ly mẫu của tỉnh.',
    ...([60, scene('9', [1, 2, 3, 4, 5, 6, 7, 8, 9])] as const),
  ],
  [
    'Kết nối theo cơ quan quản lý',
    'Nêu số cơ sở đã kết nối trên tổng số, cơ quan nào còn chậm, vướng mắc chính và thời hạn.',
    ...([90, { kind: 'figures', page: 'authorities', period: 'week' }] as const),
  ],
  [
    'Cổng ra vào – Cơ sở mẫu A',
    'Kiểm soát người và xe ra vào. Camera này mất tín hiệu thì màn hình tự đổi sang bãi đỗ xe.',
    ...([60, { kind: 'camera', camera: ref(1) }] as const),
  ],
  [
    'Khu lấy mẫu và hành lang',
    'Việc giữ khoảng cách khi chờ lấy mẫu. Bấm L để trỏ, bấm F để giữ nguyên hình.',
    ...([90, scene('4', [4, 2, 3, 7])] as const),
  ],
  [
    'Thời gian hoạt động của camera',
    'Tỷ lệ thời gian có hình trong tuần; các cơ sở hay mất hình.',
    ...([60, { kind: 'figures', page: 'uptime', period: 'week' }] as const),
  ],
  [
    'Tiếp đón – Cơ sở mẫu B',
    'Kết thúc phần trình chiếu. Bấm B để hiện tấm nền, mời các đồng chí cho ý kiến.',
    ...([60, { kind: 'camera', camera: ref(6) }] as const),
  ],
]

/** One programme to try, as a meeting of the month would have it. @param at ms since 1970 */
export const demoProgrammes = (at: number): Programme[] => [
  {
    ...{ id: 'p-demo', name: 'Giao ban tháng (mẫu)', emblem: null, changedAt: at, revision: 0 },
    heading: 'Giao ban giám sát cách ly tập trung',
    steps: steps.map(([title, notes, seconds, body], i) => ({
      ...{ id: `demo-${i + 1}`, title, titled: true, notes, seconds, body },
      substitutes: body.kind === 'camera' ? insteadOf(Number(body.camera.id.slice(5)), 9) : {},
    })),
  },
]
