import { Button, CloseButton, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, TechnicalResult } from '../../../preload/contract'
import { useTechnical } from '../../state'
import { checkCameras } from '../acts'
import type { CheckRow } from '../rows'
import { pick } from '../store'
import { useSpeaker } from '../use-speaker'
import { VerdictSign } from '../verdict-sign'
import { labelOf, momentWords } from '../words'
import css from './detail.module.css'
import { FindingRow } from './finding-row'
import { useHistory } from './use-history'

/** Where Enter leads from the list. */
export const DETAIL = 'technical-detail'

/** One camera: what was measured, what is asked of it, what to do; and how it was before. */
export function Detail({ row }: { row: CheckRow }) {
  const { t } = useTranslation()
  const { camera, facility, summary } = row
  const { places, language } = useSpeaker()
  const [chosen, choose] = useState('')
  const history = useHistory(camera.id, summary)
  const shown = Array.isArray(history)
    ? (history.find(({ id }) => id === chosen) ?? history[0])
    : undefined
  const before = Array.isArray(history) && shown ? history[history.indexOf(shown) + 1] : undefined
  return (
    <aside
      id={DETAIL}
      className={css.detail}
      tabIndex={-1}
      aria-label={t('technical.detail.label')}
      data-testid="technical-detail"
    >
      <header className={css.head}>
        <div className={css.what}>
          <h2 title={camera.name}>
            {camera.code} · {camera.name}
          </h2>
          <p>{[facility, labelOf(places, camera.place, language)].filter(Boolean).join(' · ')}</p>
        </div>
        <VerdictSign verdict={shown?.verdict ?? 'never'} />
        <CloseButton aria-label={t('technical.detail.close')} onClick={() => pick(null)} />
      </header>
      <Acts camera={camera.id} {...{ history, shown, choose }} />
      <div className={css.body}>
        {history === 'reading' && <p className={css.nothing}>{t('technical.detail.reading')}</p>}
        {history === 'failed' && <p className={css.nothing}>{t('technical.detail.failed')}</p>}
        {Array.isArray(history) && !shown && (
          <p className={css.nothing}>{t('technical.detail.never')}</p>
        )}
        {shown && (
          <ul className={css.findings}>
            {worstFirst(shown.findings).map((finding) => (
              <FindingRow key={finding.criterion} result={shown} {...{ finding, before }} />
            ))}
          </ul>
        )}
      </div>
    </aside>
  )
}

const RANK = { fail: 0, open: 1, pass: 2 }

/** What has to be mended is not to be looked for. */
const worstFirst = (findings: Finding[]) =>
  [...findings].sort((a, b) => RANK[a.result] - RANK[b.result])

interface ActsProps {
  camera: string
  history: ReturnType<typeof useHistory>
  shown: TechnicalResult | undefined
  choose: (id: string) => void
}

function Acts({ camera, history, shown, choose }: ActsProps) {
  const { t } = useTranslation()
  const { language } = useSpeaker()
  const running = useTechnical((known) => known.state?.run?.state === 'running')
  const list = Array.isArray(history) ? history : []
  return (
    <div className={css.acts}>
      <Select
        size="xs"
        allowDeselect={false}
        disabled={list.length === 0}
        aria-label={t('technical.detail.history')}
        value={shown?.id ?? null}
        onChange={(id) => choose(id ?? '')}
        data={list.map(({ id, at, by }) => ({
          value: id,
          label: t('technical.detail.by', { at: momentWords(at, language), by }),
        }))}
        data-testid="technical-history"
      />
      <Button
        size="xs"
        variant="default"
        disabled={running}
        onClick={() => void checkCameras([camera])}
        data-testid="technical-again"
      >
        {t(list.length > 0 ? 'technical.detail.again' : 'technical.detail.first')}
      </Button>
    </div>
  )
}
