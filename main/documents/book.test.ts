import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { changeOrganisation, openDocumentBook } from './book'

it('keeps two fields that are left one right after the other, also after a restart', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'vong-gac-documents-'))
  try {
    const book = await openDocumentBook(dir, realClock)
    await Promise.all([
      changeOrganisation(book, { issuer: 'Sở Thông tin và Truyền thông' }),
      changeOrganisation(book, { place: 'Bình Định', recipients: ['Lưu: VT'] }),
    ])
    const again = await openDocumentBook(dir, realClock)
    for (const each of [book, again])
      expect(each.read().organisation).toMatchObject({
        ...{ issuer: 'Sở Thông tin và Truyền thông', place: 'Bình Định', recipients: ['Lưu: VT'] },
        parent: '',
      })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
