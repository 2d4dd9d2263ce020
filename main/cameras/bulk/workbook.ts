import { fail, ok, type Result } from '../../base/result'
import { BlobReader, type FileEntry, Writer, ZipReader } from '../../base/zip-js'
import { begins } from './decode'

export type WorkbookReason =
  | 'xlsx-old'
  | 'xlsx-encrypted'
  | 'xlsx-macros'
  | 'xlsx-broken'
  | 'xlsx-too-big'

/** Unpacked, in bytes: 5,000 lines of forty columns take some twenty million. */
const MOST_UNPACKED = 400_000_000
const MOST_PARTS = 2_000

/** The parts of a workbook that are text, by their path; each as large as it says it is. */
export async function openWorkbook(
  bytes: Uint8Array,
  most = MOST_UNPACKED,
): Promise<Result<Map<string, string>, WorkbookReason>> {
  if (begins(bytes, OLE))
    return fail(holds(bytes, 'EncryptedPackage') ? 'xlsx-encrypted' : 'xlsx-old')
  const zip = new ZipReader(new BlobReader(new Blob([bytes as Uint8Array<ArrayBuffer>])))
  try {
    const entries = await zip.getEntries()
    const bad = wrongWith(
      entries.map((entry) => entry as FileEntry),
      most,
    )
    return bad ? fail(bad) : await unpack(entries.filter(isText), most)
  } catch {
    return fail('xlsx-broken')
  } finally {
    await zip.close().catch(() => {})
  }
}

/** Whether these bytes are to be read as a workbook, of whatever age. */
export const isSpreadsheet = (bytes: Uint8Array) =>
  begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, OLE)

/** Compound files: Excel's format until 2003, and what it puts encrypted workbooks into. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const holds = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'))

const isText = (entry: { filename: string; directory: boolean }): entry is FileEntry =>
  !entry.directory && /\.(xml|rels)$/.test(entry.filename)

function wrongWith(entries: FileEntry[], most: number): WorkbookReason | null {
  const names = entries.map(({ filename }) => filename)
  if (entries.some(({ encrypted }) => encrypted)) return 'xlsx-encrypted'
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return 'xlsx-macros'
  if (!names.includes('xl/workbook.xml')) return 'xlsx-broken'
  const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  return names.length > MOST_PARTS || size > most ? 'xlsx-too-big' : null
}

async function unpack(
  entries: FileEntry[],
  most: number,
): Promise<Result<Map<string, string>, WorkbookReason>> {
  const parts = new Map<string, string>()
  const budget = { left: most }
  try {
    for (const entry of entries) {
      const text = await entry.getData(new Limited(budget))
      parts.set(entry.filename, text)
    }
  } catch (error) {
    return fail(error === TOO_MUCH ? 'xlsx-too-big' : 'xlsx-broken')
  }
  return ok(parts)
}

const TOO_MUCH = new Error('more than what was said')

/** Ends the reading once there is more than what is left: sizes in a ZIP are only claims. */
class Limited extends Writer<string> {
  private pieces: Uint8Array[] = []

  constructor(private budget: { left: number }) {
    super()
  }

  override writeUint8Array(piece: Uint8Array): Promise<void> {
    this.budget.left -= piece.length
    if (this.budget.left < 0) return Promise.reject(TOO_MUCH)
    this.pieces.push(piece.slice())
    return Promise.resolve()
  }

  override getData(): Promise<string> {
    return Promise.resolve(Buffer.concat(this.pieces).toString('utf8'))
  }
}
