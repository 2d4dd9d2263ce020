import type { Doc } from './doc'

/** The bytes of a Word document. What makes it is loaded with the first one. */
export const toDocx = async (doc: Doc): Promise<Buffer> => (await import('./docx/build')).build(doc)
