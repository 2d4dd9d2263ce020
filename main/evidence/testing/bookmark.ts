import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Bookmark, EvidenceFile, View } from '../../../preload/contract'
import { sha256 } from '../hash'

const AT = Date.UTC(2026, 10, 22, 14, 15, 22, 123)

const view: View = {
  ...{ camera: 'cam-1', code: 'C01', name: 'Sảnh chính', facility: 'CS-01', place: 'Hành lang' },
  ...{
    facilityName: 'Trường Quân sự tỉnh',
    quality: 'main',
    codec: 'h264',
    width: 1280,
    height: 720,
  },
}

/** A bookmark whose files lie in `folder/ID`: a still, a clip and a rendition of these bytes. */
export function bookmarkIn(folder: string, id: string, bytes = 100_000): Bookmark {
  const file = (name: string, type: EvidenceFile['type'], size: number): EvidenceFile => {
    const content = Buffer.alloc(size, `${id} ${name} `)
    mkdirSync(dirname(join(folder, id, name)), { recursive: true })
    writeFileSync(join(folder, id, name), content)
    const [from, to] = type === 'still' ? [AT, AT] : [AT - 60_000, AT + 30_000]
    return { name, type, size, sha256: sha256(content), camera: 'cam-1', from, to, moment: AT }
  }
  return {
    ...{ id, at: AT, state: 'reported', kind: 'ppe', subject: 'staff', people: 1, place: 'Tầng 2' },
    kindLabel: { vi: 'Không đủ phương tiện phòng hộ', en: 'PPE missing' },
    ppe: { faceShield: 'missing' },
    ...{ note: 'Không đeo tấm che mặt', tags: ['ca đêm'], operator: 'Lê Thị Hoa', locked: true },
    ...{ drawings: [], owner: '', due: null },
    views: [view],
    files: [
      file('0-still.png', 'still', 5000),
      file('clips/main.mp4', 'clip', bytes),
      file('view.mp4', 'rendition', 7000),
    ],
    history: [
      {
        ...{ at: AT + 1000, operator: 'Lê Thị Hoa', state: 'reported', note: '' },
        ...{ told: 'Ông Bình', way: 'điện thoại' },
      },
    ],
  }
}
