import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, ImportReply } from '../../../preload/contract'
import { api } from '../../state'
import { useSay } from '../use-say'
import { base64Of, MAX_BYTES } from './read-file'

export type Preview = Extract<ImportPreview, { status: 'done' }>
export type Result = Extract<ImportReply, { status: 'done' }>

export type ImportState =
  | { step: 'file'; reading: string | null; error: string | null }
  | { step: 'preview'; preview: Preview; committing: boolean; error: string | null }
  | { step: 'done'; result: Result; file: string }

const fresh = { step: 'file', reading: null, error: null } as const

export function useImport() {
  const { t } = useTranslation()
  const say = useSay()
  const [state, setState] = useState<ImportState>(fresh)
  // A file that is still read when another one is chosen must not answer for it.
  const attempt = useRef(0)

  const fail = (error: string) => setState({ ...fresh, error })

  const read = async (file: File) => {
    const mine = ++attempt.current
    if (file.size > MAX_BYTES) return fail(t('cameras.import.tooLarge'))
    setState({ step: 'file', reading: file.name, error: null })
    const base64 = await base64Of(file)
    if (mine !== attempt.current) return
    if (base64 === null) return fail(t('cameras.import.unreadable'))
    const preview = await api.cameras.previewImport({ file: file.name, base64 })
    if (mine !== attempt.current) return
    if (preview.status === 'refused') return fail(say.refused(preview))
    setState({ step: 'preview', preview, committing: false, error: null })
  }

  const commit = async (preview: Preview, mode: 'all' | 'good') => {
    const step = 'preview' as const
    setState({ step, preview, committing: true, error: null })
    const result = await api.cameras.commitImport({ token: preview.token, mode })
    if (result.status === 'done') setState({ step: 'done', result, file: preview.file })
    else setState({ step, preview, committing: false, error: say.refused(result) })
  }

  const reset = () => {
    attempt.current++
    setState(fresh)
  }
  return { state, read, commit, reset }
}
