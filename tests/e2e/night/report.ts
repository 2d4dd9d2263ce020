import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import type { Running } from '../app'
import { docxParts, docxText } from '../docx-text'
import { type ReportSection, ReportsPage } from '../pages/reports'
import { type PdfPage, pagesOf, squeezed } from '../pdf-text'

/** Figures counted by hand. */
export interface ReportExpected {
  period: 'today' | 'yesterday'
  /** Sentences that the sections begin with; each as a whole line. */
  said: Partial<Record<ReportSection, (string | RegExp)[]>>
  /** Texts that stand in the annexes: in Word, in the PDF and on the page alike. */
  annexes: string[]
  /** Codes of facilities that are proposed for handling. */
  proposed: string[]
}

const DIFFICULTIES = 'Đường truyền tại một số cơ sở chưa ổn định <cần nâng cấp>.'

/** A report of the night, as draft and as final one, read back as Word and as PDF. From the wall, and back. */
export async function reportNight(
  { page, app }: Running,
  folder: string,
  { period, said, annexes, proposed }: ReportExpected,
): Promise<void> {
  const reports = new ReportsPage(page, app)
  await reports.open()
  await reports.create(period)
  await reports.addressAs('binh-dinh')
  await reports.write('difficulties', DIFFICULTIES)
  for (const [section, lines] of Object.entries(said))
    for (const line of lines)
      await expect(reports.said(section as ReportSection)).toContainText(line)
  const shown = page.getByTestId('report-proposals').locator('[data-facility]:not([data-dropped])')
  await expect
    .poll(() => shown.evaluateAll((all) => all.map((each) => each.getAttribute('data-facility'))))
    .toEqual(proposed)
  await expect.poll(() => reports.printed()).toContain(DIFFICULTIES)

  const draft = join(folder, 'draft.docx')
  await reports.save('docx', draft)
  expect(headersOf(draft)).toContain('BẢN NHÁP')

  await reports.finish()
  const paths = { docx: join(folder, 'report.docx'), pdf: join(folder, 'report.pdf') }
  await reports.save('docx', paths.docx)
  await reports.save('pdf', paths.pdf)
  await reports.save('xlsx', join(folder, 'report.xlsx'))
  const texts = [...Object.values(said).flat(), ...annexes].filter(
    (each) => typeof each === 'string',
  )
  checkWord(paths.docx, texts)
  checkPdf(pagesOf(readFileSync(paths.pdf)), texts)
  await expect(reports.text('difficulties')).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('reports')).toBeHidden()
}

const headersOf = (path: string) =>
  Object.entries(docxParts(path))
    .filter(([name]) => name.startsWith('word/header'))
    .map(([, xml]) => docxText(xml))
    .join()

const ORDER = [
  ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BÁO CÁO', 'Kính gửi:'],
  ...['I. TÌNH HÌNH LẮP ĐẶT, KẾT NỐI', 'II. KẾT QUẢ GIÁM SÁT'],
  ...['III. SỰ CỐ KỸ THUẬT, THỜI GIAN MẤT KẾT NỐI', 'IV. KHÓ KHĂN, VƯỚNG MẮC', DIFFICULTIES],
  ...['V. ĐỀ XUẤT, KIẾN NGHỊ', 'Nơi nhận:', 'GIÁM ĐỐC', 'Phụ lục I'],
]

/** Margins, font, order, figures; nothing of a draft. */
function checkWord(path: string, texts: string[]): void {
  const parts = docxParts(path)
  const xml = parts['word/document.xml'] ?? ''
  // 20, 20, 20 and 30 mm in twentieths of a point.
  expect(xml).toContain('w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"')
  expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"')
  expect(headersOf(path)).not.toContain('BẢN NHÁP')
  const all = docxText(xml)
  inOrder(all, ORDER)
  for (const text of texts) expect(all).toContain(text)
}

function checkPdf(pages: PdfPage[], texts: string[]): void {
  const all = pages.map(({ text }) => text).join('')
  inOrder(all, ORDER.map(squeezed))
  for (const text of texts) expect(all).toContain(squeezed(text))
  expect(all).not.toContain(squeezed('BẢN NHÁP'))
  const [first, ...others] = pages
  expect([first?.width, first?.height].map((each) => Math.round(each ?? 0))).toEqual([595, 842])
  expect(first?.fonts.every((name) => /Tinos|Times|Liberation ?Serif/i.test(name))).toBe(true)
  // The number of the page stands before its text, but not on the first.
  expect(first?.text.startsWith('1')).toBe(false)
  expect(others[0]?.text).toMatch(/^2|2$/)
}

function inOrder(all: string, texts: string[]): void {
  let from = 0
  for (const text of texts) {
    const at = all.indexOf(text, from)
    expect([text, at >= from]).toEqual([text, true])
    from = at + text.length
  }
}
