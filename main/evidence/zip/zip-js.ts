import './web-crypto'
import { configure } from '@zip.js/zip.js'

// Workers of the web: Node has none.
configure({ useWebWorkers: false })

export {
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Reader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
