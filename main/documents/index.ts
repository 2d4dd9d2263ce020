export { changeOrganisation, type DocumentBook, openDocumentBook } from './book'
export type {
  Align,
  Annex,
  Block,
  Column,
  Doc,
  Head,
  Picture,
  Row,
  Signature,
  Table,
} from './doc'
export { headOf, presets, signatureOf } from './organisation'
export { toPaper } from './paper/paper'
export { printDoc } from './paper/print'
export { docxIn, serveDocx } from './thread'
export { dayText, roman, timeText } from './times'
export { toDocx } from './to-docx'
export { urgeDoc } from './urge/doc'
export { previewOf, select } from './urge/select'
