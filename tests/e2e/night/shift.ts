import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Running } from '../app'
import { answerSave } from '../pages/documents'
import { type ShiftCrew, ShiftsPage, type Side } from '../pages/shifts'
import { pagesOf, squeezed } from '../pdf-text'

/** Begins a shift by keys alone; begins and ends on the wall. */
export async function beginShift({ page }: Running, people: ShiftCrew): Promise<void> {
  const shifts = new ShiftsPage(page)
  await shifts.open()
  await shifts.begin(people)
  await shifts.leave()
  await expect(shifts.status).toContainText(people.head)
}

/** What somebody writes into the book of the night, and what stays open. */
export async function writeShift(
  { page }: Running,
  said: { matters: string[]; remarks: string },
): Promise<void> {
  const shifts = new ShiftsPage(page)
  await shifts.open()
  for (const text of said.matters) await shifts.addMatter(text)
  await shifts.write('remarks', said.remarks)
  await shifts.leave()
}

/** What the signed book has to say, counted beforehand. */
export interface BookExpected {
  cameras: { total: number; up: number; down: number }
  outages: number
  violations: number
  missed: number
  /** What stands in the book, in the PDF and in the Word file. */
  lines: string[]
}

export interface Handover {
  giver: Side
  receiver: Side
  next: ShiftCrew
  received: string
}

const READ = `import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())`

/** Both sides sign; the book is locked, found again, and printed. Begins and ends on the wall. */
export async function handOverShift(
  { app, page }: Running,
  folder: string,
  { giver, receiver, next, received }: Handover,
  expected: BookExpected,
): Promise<void> {
  const shifts = new ShiftsPage(page)
  await shifts.open()
  await page.keyboard.press('h')
  await shifts.write('received', received)
  await shifts.sign('giver', giver)
  await shifts.sign('receiver', receiver)
  await shifts.people('next', next)
  await shifts.submit()
  await expect(shifts.status).toContainText(next.head)
  await expect(shifts.rows).toHaveCount(1)
  await page.getByTestId('shifts-search').fill(received)
  await expect(shifts.rows).toHaveCount(1)
  await shifts.rows.first().click()
  await expect(shifts.signed).toHaveAttribute('data-seal', 'whole')
  await expectBook(shifts, expected)
  const [word, pdf] = [join(folder, 'Sổ giao ca.docx'), join(folder, 'Sổ giao ca.pdf')]
  for (const [format, path] of [
    ['docx', word],
    ['pdf', pdf],
  ] as const) {
    await answerSave(app, path)
    await page.getByTestId('shift-save').click()
    await page.getByTestId(`shift-save-${format}`).click()
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)
  }
  const xml = execFileSync('python3', ['-c', READ, word], { maxBuffer: 1e8 }).toString()
  const paper = pagesOf(readFileSync(pdf))
    .map(({ text }) => text)
    .join('')
  for (const line of expected.lines) {
    expect(xml).toContain(line)
    expect(paper).toContain(squeezed(line))
  }
  expect(paper).not.toContain(squeezed('BẢN NHÁP'))
  await page.getByTestId('shifts-search').fill('')
  await page.getByTestId('shift-now').click()
  await shifts.leave()
}

async function expectBook(shifts: ShiftsPage, expected: BookExpected): Promise<void> {
  for (const name of ['total', 'up', 'down'] as const)
    await expect(shifts.cameras(name)).toHaveText(String(expected.cameras[name]))
  const rows = (section: string) => shifts.section(section).locator('tbody tr')
  await expect(rows('outages')).toHaveCount(expected.outages)
  await expect(rows('violations')).toHaveCount(expected.violations)
  await expect(shifts.section('attention').locator('li')).toHaveCount(expected.missed)
}
