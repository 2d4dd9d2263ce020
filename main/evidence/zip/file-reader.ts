import type { FileHandle } from 'node:fs/promises'
import { Reader } from './zip-js'

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
    const { bytesRead } = await this.file.read(bytes, 0, wanted, index)
    this.onRead(bytesRead)
    return bytes.subarray(0, bytesRead)
  }
}
