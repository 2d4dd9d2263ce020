import { join } from 'node:path'
import { app, shell } from 'electron'
import type { Handlers, KeyCard } from '../../preload/contract'
import { replaceFile, writeFailure } from '../storage'
import { askWhereTo, printPdf } from '../windows'
import { keyCardPaper } from './key-card-paper'

const names = { vi: 'vong-gac-phim-tat.pdf', en: 'vong-gac-keys.pdf' }

/** Asks where to, prints the card there as PDF, and opens it. */
export const printKeyCard: Handlers['app']['printKeys'] = async (card: KeyCard) => {
  const { canceled, filePath } = await askWhereTo({
    defaultPath: join(app.getPath('documents'), names[card.language]),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || !filePath) return { status: 'refused', reason: 'cancelled' }
  const pdf = await printPdf(keyCardPaper(card))
  if (!pdf.ok) return { status: 'refused', reason: pdf.reason }
  try {
    await replaceFile(filePath, pdf.value)
  } catch (error) {
    return { status: 'refused', reason: writeFailure(error) }
  }
  // Without a program for PDF it is there all the same; the page says where.
  void shell.openPath(filePath)
  return { status: 'done', path: filePath }
}
