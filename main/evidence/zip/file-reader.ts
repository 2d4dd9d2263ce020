import type { FileHandle } from 'node:fs/promises'
import { Reader } from '../../base/zip-js'

/** A file, or a ZIP in a file, as zip.js reads them: piece by piece. */
export class FileReader extends Reader<FileHandle> {
  constructor(
    private file: FileHandle,
    override size: number,
    /** Told of each piece; may throw to end the reading. */
    private onRead: (bytes: number) => void = () => {},
  ) {
    super(file)
    this.size = size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - index))
    const bytes = new Uint8Array(wanted)
    let done = 0
    // A network folder may give less than what was asked for; zip.js would go on behind it.
    while (done < wanted) {
      const { bytesRead } = await this.file.read(bytes, done, wanted - done, index + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    this.onRead(done)
    return bytes.subarray(0, done)
  }
}
