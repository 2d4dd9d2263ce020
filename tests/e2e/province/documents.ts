import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Running } from '../app'
import { answerSave, DocumentsPage } from '../pages/documents'
import { pagesOf, squeezed } from '../pdf-text'

/** What the list of facilities to be urged has to say, counted beforehand. */
export interface UrgeExpected {
  /** Facilities that are not connected, and all there are. */
  unconnected: number
  of: number
  overdue: number
  /** What stands in the annex of both files: a facility, its contact, its reason. */
  lines: string[]
}

const READ = `import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())`

const A4 = { width: 595, height: 842 }

/** The list of facilities to be urged, seen, then saved for Word and as PDF, and read. */
export async function urgeFacilities(
  { app, page }: Running,
  folder: string,
  expected: UrgeExpected,
): Promise<void> {
  const documents = new DocumentsPage(page, app)
  await documents.open('Danh sách cơ sở cần đôn đốc')
  await documents.fillIn('binh-dinh', 'signer', 'Trần Thị Ký')
  await documents.choose('overdue')
  await expect(documents.total).toHaveText(`${expected.overdue} trên ${expected.of} cơ sở`)
  await documents.choose('overdue', 'unconnected')
  await expect(documents.count('unconnected')).toHaveText(String(expected.unconnected))
  await expect(documents.total).toHaveText(`${expected.unconnected} trên ${expected.of} cơ sở`)
  const [word, pdf] = [join(folder, 'Đôn đốc.docx'), join(folder, 'Đôn đốc.pdf')]
  await documents.save('docx', word)
  await documents.save('pdf', pdf)
  await page.keyboard.press('Escape')
  await expect(documents.total).toHaveCount(0)
  const xml = execFileSync('python3', ['-c', READ, word], { maxBuffer: 1e8 }).toString()
  for (const line of ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'Trần Thị Ký', ...expected.lines])
    expect(xml).toContain(`>${line}</w:t>`)
  expectPaper(readFileSync(pdf), expected.lines)
}

/** The minutes of the technical check, from its room: every camera with its verdict. */
export async function saveMinutes({ app, page }: Running, folder: string): Promise<void> {
  const path = join(folder, 'Biên bản.pdf')
  await answerSave(app, path)
  await page.getByTestId('technical-minutes').click()
  await page.getByTestId('technical-minutes-pdf').click()
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)
  const pages = pagesOf(readFileSync(path))
  expect(pages[0]?.text).toContain(squeezed('BIÊN BẢN'))
  const text = pages.map((each) => each.text).join('')
  for (const said of ['12 camera: 2 đạt', 'KT-06', 'Trần Thị Ký', '(Ký, ghi rõ họ tên)'])
    expect(text).toContain(squeezed(said))
}

/** A letter on the first sheet, without a number; the annex across the others, numbered. */
function expectPaper(pdf: Buffer, lines: string[]): void {
  const [first, ...others] = pagesOf(pdf)
  expect(first?.width).toBeCloseTo(A4.width, -1)
  for (const text of ['BẢN NHÁP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'DANH SÁCH', 'Trần Thị Ký'])
    expect(first?.text).toContain(squeezed(text))
  expect(first?.text).not.toMatch(/^\d/)
  expect(first?.fonts.join()).toMatch(/Tinos|TimesNewRoman/)
  expect(others.length).toBeGreaterThan(0)
  for (const [i, { text, width }] of others.entries()) {
    expect(text.slice(0, 3)).toMatch(new RegExp(`^${i + 2}\\D`))
    expect(width).toBeCloseTo(A4.height, -1)
    // The head of the table is on every page.
    expect(text).toContain(squeezed('Đầu mối liên hệ'))
  }
  const annex = others.map(({ text }) => text).join('')
  for (const line of lines) expect(annex).toContain(squeezed(line))
}
