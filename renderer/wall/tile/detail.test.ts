import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { vi } from '../../i18n/vi'
import { detail } from './use-detail'

const now = Date.UTC(2026, 10, 21, 19, 14, 7)
const base = { state: 'reconnecting', since: 0, nextTryAt: 0, now, language: 'vi' } as const
const ago = (seconds: number) => now - seconds * 1000

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  }),
)

it.each([
  [{ state: 'stalled', since: ago(38) }, 'từ 02:13:29 · 38 giây'],
  [{ state: 'stalled' }, ''],
  [{ state: 'blind', since: ago(38) }, 'từ 02:13:29 · 38 giây'],
  [{ since: ago(27 * 60), nextTryAt: now + 12_000 }, 'từ 01:47 · thử lại sau 12 giây'],
  [{ since: ago(27 * 60), nextTryAt: now + 300 }, 'từ 01:47 · thử lại sau 1 giây'],
  [{ since: ago(27 * 60), nextTryAt: ago(1) }, 'từ 01:47 · đang thử lại'],
  [{ since: ago(27 * 60) }, 'từ 01:47 · đang thử lại'],
  [{ since: ago(3 * 3600) }, 'từ 21/11 23:14 · đang thử lại'],
  [{ state: 'refused', since: ago(60) }, 'từ 02:13 · đang thử lại'],
  [
    { state: 'unreachable', since: ago(60), nextTryAt: now + 60_000 },
    'từ 02:13 · thử lại sau 1 phút',
  ],
  [{ state: 'connecting', since: ago(1) }, 'chờ hình đầu tiên'],
  [{ state: 'connecting', since: ago(9) }, 'chờ hình đầu tiên · 9 giây'],
] as const)('%o → %s', (facts, text) => expect(detail({ ...base, ...facts }, i18next.t)).toBe(text))
