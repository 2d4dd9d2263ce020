import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { ListExport } from '../../../preload/contract'
import type { Cell } from './cells'
import { csvOf, MARK } from './csv'
import { COLUMNS, textsIn } from './texts'

export interface Written {
  /** Lower-case hex. */
  sha256: string
  /** Bytes. */
  size: number
}

export interface ListFile {
  path: string
  format: ListExport['format']
  language: ListExport['language']
  madeBy: string
  /** In ms since 1970. */
  madeAt: number
}

/** A list on its way into a file; rejects with the file system's error. */
export interface ListWriter {
  add(rows: Cell[][]): Promise<void>
  /** Everything is on the disk. */
  end(): Promise<Written>
}

export const openList = (file: ListFile): Promise<ListWriter> =>
  file.format === 'csv' ? csvList(file) : Promise.resolve(xlsxList(file))

async function csvList({ path, language }: ListFile): Promise<ListWriter> {
  const { columns } = textsIn(language)
  const file = await open(path, 'w', 0o600)
  await file.appendFile(`${MARK}${csvOf([COLUMNS.map((column) => columns[column])])}`)
  return {
    add: (rows) => file.appendFile(csvOf(rows)),
    end: async () => {
      await syncAndClose(file)
      return written(path)
    },
  }
}

/** Written at its end as a whole: there is no other way to make one with its library. */
function xlsxList({ path, language, madeBy, madeAt }: ListFile): ListWriter {
  const texts = textsIn(language)
  const rows: Cell[][] = []
  return {
    add: async (some) => {
      rows.push(...some)
    },
    end: async () => {
      const about: [string, Cell][] = [
        [texts.madeBy, madeBy],
        [texts.madeAt, { at: madeAt }],
        [texts.count, rows.length],
      ]
      // Large, and wanted by this thread alone.
      const { writeXlsx } = await import('./xlsx')
      await writeXlsx(path, { columns: COLUMNS, rows, texts, about })
      await syncAndClose(await open(path, 'r+'))
      return written(path)
    },
  }
}

async function syncAndClose(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function written(path: string): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of createReadStream(path)) {
    hash.update(bytes)
    size += bytes.length
  }
  return { sha256: hash.digest('hex'), size }
}
