import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Camera, FieldIssue } from '../../../preload/contract'
import type { CameraFormState } from './fields'
import css from './form.module.css'
import { TestResult } from './test-result'
import { TestRunning } from './test-running'
import { type TestState, useConnectionTest } from './use-connection-test'

interface TestPanelProps {
  form: CameraFormState
  camera: Camera | null
  onIssues: (issues: FieldIssue[]) => void
}

function Outcome({ state, hasSub }: { state: TestState; hasSub: boolean }) {
  const { t } = useTranslation()
  if (state.kind === 'running') return <TestRunning quality={state.quality} since={state.since} />
  if (state.kind === 'over')
    return <TestResult reply={state.reply} quality={state.quality} hasSub={hasSub} />
  return (
    <div className={css.picture}>
      <span>{t('cameras.test.idle')}</span>
    </div>
  )
}

export function TestPanel({ form, camera, onIssues }: TestPanelProps) {
  const { t } = useTranslation()
  const { state, start } = useConnectionTest(form.values, camera, onIssues)
  const running = state.kind === 'running'
  const hasSub = form.values.subUrl.trim() !== ''
  return (
    <aside className={css.test} aria-label={t('cameras.test.title')} aria-live="polite">
      <Outcome state={state} hasSub={hasSub} />
      <div className={css.testButtons}>
        <Button
          variant="default"
          leftSection={<IconPlugConnected />}
          disabled={running || !form.values.url.trim()}
          onClick={() => start('main')}
          data-testid="camera-test"
        >
          {t(state.kind === 'over' ? 'cameras.test.again' : 'cameras.test.start')}
        </Button>
        {hasSub && (
          <Button
            variant="default"
            disabled={running}
            onClick={() => start('sub')}
            data-testid="camera-test-sub"
          >
            {t('cameras.test.startSub')}
          </Button>
        )}
      </div>
    </aside>
  )
}
