import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  DOCUMENT_LINES,
  type DocumentFormat,
  type DocumentsState,
  type UrgeScope,
} from '../../preload/contract'
import { api, useShared } from '../state'
import css from './documents.module.css'
import { linesOf, tooMuch } from './lines'
import { type Said, told } from './save'
import { ScopeFields } from './scope-fields'
import { Urged } from './urged'
import { useUrge } from './use-urge'
import { WhyFields } from './why-fields'

interface UrgeTabProps {
  state: DocumentsState
  scope?: Partial<UrgeScope> | undefined
}

const EVERYWHERE: UrgeScope = { province: '', authority: '', district: '' }

/** Which facilities, why, and to whom: what is chosen is seen at once, then written. */
export function UrgeTab({ state: { urge, organisation }, scope: first }: UrgeTabProps) {
  const { t, i18n } = useTranslation()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const [scope, setScope] = useState<UrgeScope>({ ...EVERYWHERE, ...first })
  const [why, setWhy] = useState(urge.why)
  const [to, setTo] = useState(urge.to.join('\n'))
  const [format, setFormat] = useState<DocumentFormat>(urge.format)
  const [final, setFinal] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const preview = useUrge({ scope, why })
  const save = async () => {
    setBusy(true)
    setSaid(null)
    const language = i18n.language === 'en' ? 'en' : 'vi'
    const order = { scope, why, to: linesOf(to), format, language, final } as const
    setSaid(await told(api.documents.saveUrge(order)))
    setBusy(false)
  }
  const hint = organisation.issuer ? '' : t('documents.urge.noIssuer')
  return (
    <>
      <div className={css.urge}>
        <div className={css.choice}>
          <ScopeFields scope={scope} onChange={setScope} />
          <WhyFields why={why} counts={preview?.why ?? null} onChange={setWhy} />
        </div>
        <Urged preview={preview} why={why} />
      </div>
      <footer className={css.foot}>
        <Textarea
          label={t('documents.urge.to')}
          description={t('documents.urge.toHint')}
          rows={2}
          error={tooMuch(to) && t('documents.tooMuch', DOCUMENT_LINES)}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data-testid="urge-to"
        />
        <div className={css.save}>
          <Checkbox
            label={t('documents.urge.final')}
            description={t(demo ? 'documents.urge.demo' : 'documents.urge.finalHint')}
            checked={final && !demo}
            disabled={demo}
            onChange={(event) => setFinal(event.currentTarget.checked)}
            data-testid="urge-final"
          />
          <div className={css.buttons}>
            <SegmentedControl
              aria-label={t('documents.urge.format')}
              value={format}
              onChange={(value) => setFormat(value as DocumentFormat)}
              data={[
                { value: 'docx', label: t('documents.formats.docx') },
                { value: 'pdf', label: t('documents.formats.pdf') },
              ]}
              data-testid="urge-format"
            />
            <Button
              loading={busy}
              disabled={!preview || preview.total === 0 || tooMuch(to)}
              onClick={() => void save()}
              data-testid="urge-save"
            >
              {t('documents.urge.save')}
            </Button>
          </div>
        </div>
        <p
          className={css.said}
          role="status"
          data-level={said?.refused ? 'warning' : undefined}
          data-testid="urge-said"
        >
          {busy ? t('documents.making') : (said?.text ?? hint)}
        </p>
      </footer>
    </>
  )
}
