import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ZipWriter } from '../../base/zip-js'
import { FileReader } from './file-reader'

export interface ZipOptions {
  /** Empty for none. */
  password: string
  /** Ms since 1970, given to every file. */
  at: number
  /** Told of each piece that was read; may throw to end it all. */
  onRead(bytes: number): void
}

/** WinZip's AES with 256 bits. */
const AES = 3

/**
 * Writes files of a folder to `into`, which must not exist, below a folder of the name `top`; on
 * disk when it resolves. Nothing is compressed: films and pictures are already. Rejects with the
 * error of the file system, or of `onRead`.
 */
export async function writeZip(
  folder: string,
  names: string[],
  top: string,
  into: string,
  options: ZipOptions,
): Promise<void> {
  const file = await open(into, 'wx')
  try {
    const zip = new ZipWriter(writableOf(file), {
      ...{ level: 0, lastModDate: new Date(options.at), keepOrder: true, extendedTimestamp: false },
      ...(options.password && { password: options.password, encryptionStrength: AES }),
    })
    for (const name of names) await add(zip, folder, name, `${top}/${name}`, options)
    await zip.close()
    await file.sync()
  } finally {
    await file.close()
  }
}

async function add(
  zip: ZipWriter<unknown>,
  folder: string,
  name: string,
  as: string,
  { onRead }: ZipOptions,
): Promise<void> {
  const path = join(folder, name)
  const { size } = await stat(path)
  const file = await open(path)
  try {
    await zip.add(as, new FileReader(file, size, onRead))
  } finally {
    await file.close()
  }
}

/** A file as zip.js writes it: from where it stands. */
export const writableOf = (file: FileHandle) =>
  new WritableStream<Uint8Array>({
    write: async (chunk) => {
      // Of a full disk a part may still be taken.
      for (let done = 0; done < chunk.length; ) {
        const { bytesWritten } = await file.write(chunk, done)
        done += bytesWritten
      }
    },
  })
