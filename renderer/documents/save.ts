import i18next from 'i18next'
import { DocumentRefusal, type DocumentSaved } from '../../preload/contract'

/** What came of a document, in words. */
export interface Said {
  text: string
  refused: boolean
}

/** Null when nothing was chosen in the system's dialogue: there is nothing to say. */
export async function told(saving: Promise<DocumentSaved>): Promise<Said | null> {
  const broken = (): DocumentSaved => ({ status: 'refused', reason: 'error' })
  const reply = await saving.catch(broken)
  if (reply.status === 'done')
    return { text: i18next.t('documents.saved', { path: reply.path }), refused: false }
  if (reply.reason === 'cancelled') return null
  const reason = DocumentRefusal.safeParse(reply.reason).data ?? 'error'
  return { text: i18next.t(`documents.refused.${reason}`), refused: true }
}
