import './web-crypto'
import { configure } from '@zip.js/zip.js'

// Workers of the web: Node has none.
configure({ useWebWorkers: false })

/** The one door to zip.js: imported past it, it finds no web crypto in Electron's Node. */
export {
  BlobReader,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Reader,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  Writer,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
