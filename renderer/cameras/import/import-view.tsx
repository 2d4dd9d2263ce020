import { useTranslation } from 'react-i18next'
import { useEscape } from '../../components/use-escape'
import { Layer } from '../layer'
import { FileStep } from './file-step'
import css from './import.module.css'
import { PreviewStep } from './preview-step'
import { ResultStep } from './result-step'
import { type ImportState, useImport } from './use-import'
import { useTold } from './use-told'

interface ImportViewProps {
  onClose: () => void
  /** The imported cameras are on the wall: the whole room may go. */
  onWall: () => void
}

const steps: ImportState['step'][] = ['file', 'preview', 'done']

function Steps({ current }: { current: ImportState['step'] }) {
  const { t } = useTranslation()
  return (
    <ol className={css.steps}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span className={css.number}>{index + 1}</span> {t(`cameras.import.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}

export function ImportView({ onClose, onWall }: ImportViewProps) {
  const { t } = useTranslation()
  const { state, read, commit, reset } = useImport()
  const { tell } = useTold()
  const busy = state.step === 'preview' && state.committing
  const close = () => {
    if (busy) return
    if (state.step === 'done') tell(state.result, state.file)
    onClose()
  }
  useEscape(true, close)
  return (
    <Layer
      title={t('cameras.import.title')}
      aside={<Steps current={state.step} />}
      wide
      onClose={close}
    >
      {state.step === 'file' && (
        <FileStep reading={state.reading} error={state.error} onFile={read} onCancel={close} />
      )}
      {state.step === 'preview' && (
        <PreviewStep
          preview={state.preview}
          committing={state.committing}
          error={state.error}
          onCommit={(mode) => commit(state.preview, mode)}
          onBack={reset}
        />
      )}
      {state.step === 'done' && (
        <ResultStep result={state.result} onFinish={close} onUndone={onClose} onWall={onWall} />
      )}
    </Layer>
  )
}
