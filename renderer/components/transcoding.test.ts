import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { vi } from '../i18n/vi'
import { adviceFor, transcodingWords } from './transcoding'

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  }),
)

it.each([
  ['hevc', 'sub', true, 'sub'],
  ['mjpeg', 'main', true, 'main'],
  ['hevc', 'main', false, 'add-sub'],
  ['h264', 'sub', true, 'bframes'],
] as const)('%s as %s stream, sub-stream %s: %s', (codec, quality, hasSub, advice) => {
  expect(adviceFor({ codec, quality }, hasSub)).toBe(advice)
})

it.each([
  [
    { codec: 'hevc', quality: 'sub', transcoded: 'software' },
    'H.265 → H.264',
    'Chuyển mã H.265 → H.264 bằng phần mềm, tốn sức máy. Nên đổi luồng phụ sang H.264 trên camera.',
  ],
  [
    { codec: 'h264', quality: 'main', transcoded: 'vaapi' },
    'H.264 có B-frame',
    'Chuyển mã lại bằng VAAPI vì hình có B-frame, tốn sức máy. Nên tắt B-frame trong cài đặt hình của camera.',
  ],
] as const)('%o', (status, badge, text) => {
  expect(transcodingWords(status, true, i18next.t)).toEqual({ badge, text })
})

it('says nothing of a stream that is passed on as it comes', () => {
  expect(transcodingWords(undefined, true, i18next.t)).toBeNull()
  const copied = { codec: 'h264', quality: 'sub', transcoded: '' } as const
  expect(transcodingWords(copied, true, i18next.t)).toBeNull()
})
