import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeClock } from '../../base/clock'
import { ok } from '../../base/result'
import { presets, toDocx } from '../../documents'
import { partsOf, textsIn } from '../../documents/testing'
import type { CustodyEntry } from '../../evidence'
import { codes } from '../../facilities'
import { ReportDesk } from '../desk'
import type { ReportDeps } from '../make'
import { openMemory } from '../memory'
import { reportSheet } from '../sheet'
import { at, bookmarks, figuresOf, world } from './province'

const binhDinh = presets.find(({ id }) => id === 'binh-dinh') as (typeof presets)[number]

/** A desk on real files, with everything around it. */
export class TestDesk {
  records: CustodyEntry[] = []
  /** The custody log cannot be written. */
  refuses = false
  /** Called after each record, before anything else. */
  recorded: () => Promise<unknown> = async () => {}

  private constructor(readonly dir: string) {}

  static async make(): Promise<TestDesk> {
    return new TestDesk(await mkdtemp(join(tmpdir(), 'vg-reports-')))
  }

  end = () => rm(this.dir, { recursive: true, force: true })

  /** As after a start. */
  async open(over: Partial<ReportDeps> = {}): Promise<ReportDesk> {
    const { dir } = this
    const clock = fakeClock(at('23T08:00'))
    return new ReportDesk({
      ...{ dir: join(dir, 'reports'), clock, memory: await openMemory(dir, clock), codes },
      ...{ who: () => 'Hoa', demo: () => false, world: () => world },
      figures: async (span) => figuresOf(span),
      store: {
        find: () => ({ total: bookmarks.length, ids: bookmarks.map(({ id }) => id) }),
        some: async (ids) => ok(bookmarks.filter(({ id }) => ids.includes(id))),
      },
      ...{ critical: () => new Set<string>(), organisation: () => binhDinh.organisation },
      pictures: { dir, painter: () => null, fileOf: () => '', station: () => '', areas: () => [] },
      docx: async (doc) => ok(await toDocx(doc)),
      xlsx: async (facts) => ok(await reportSheet(facts)),
      pdf: async () => ok(Buffer.from('%PDF-1.4')),
      record: async (entries) => {
        if (this.refuses) return { ok: false, reason: 'disk-full' }
        this.records.push(...entries)
        await this.recorded()
        return ok()
      },
      changed: () => {},
      ...over,
    })
  }
}

/** A draft of 22 November. */
export const made = async (desk: ReportDesk): Promise<string> => {
  const id = await desk.create({ kind: 'day', from: at('22T15:00'), to: 0, language: 'vi' })
  if (!id.ok) throw new Error(id.reason)
  return id.value
}

export const opened = async (desk: ReportDesk, id: string) => {
  const found = await desk.open(id)
  if (!found.ok) throw new Error(found.reason)
  return found.value
}

export const bytesOf = async (desk: ReportDesk, id: string, format: 'docx' | 'xlsx') => {
  const found = await desk.bytes(id, format)
  if (!found.ok) throw new Error(found.reason)
  return found.value.bytes
}

export const linesIn = async (desk: ReportDesk, id: string): Promise<string[]> => {
  const xml = partsOf(await bytesOf(desk, id, 'docx'))['word/document.xml'] ?? ''
  return textsIn(xml).map((text) => text.replace(/\s+/g, ' ').trim())
}

export const NO_TEXTS = { connection: '', results: '', faults: '', difficulties: '', proposals: '' }

const SCRIPT = `
import sys, io, json, zipfile, re
from xml.etree import ElementTree as tree
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
n = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
strings = [''.join(t.itertext()) for t in tree.fromstring(z.read('xl/sharedStrings.xml')).findall('m:si', n)]
book = tree.fromstring(z.read('xl/workbook.xml'))
out = {}
for i, sheet in enumerate(book.find('m:sheets', n)):
    rows = []
    for row in tree.fromstring(z.read(f'xl/worksheets/sheet{i + 1}.xml')).iter('{%s}row' % n['m']):
        cells = []
        for c in row:
            at = ord(re.match('[A-Z]', c.get('r'))[0]) - 65
            while len(cells) < at: cells.append(None)
            v = c.find('m:v', n)
            value = None if v is None else v.text
            cells.append(value if value is None else strings[int(value)] if c.get('t') == 's' else float(value))
        rows.append(cells)
    out[sheet.get('name')] = rows
print(json.dumps(out))
`

/** Sheets by their names, read by a program of others. */
export const sheetsOf = (bytes: Buffer): Record<string, (string | number | null)[][]> =>
  JSON.parse(execFileSync('python3', ['-c', SCRIPT], { input: bytes }).toString())
