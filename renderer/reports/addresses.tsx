import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation, ReportOpened } from '../../preload/contract'
import { useDraft } from '../components/use-draft'
import css from './reports.module.css'
import { change } from './store'
import { TextField } from './text-field'

const FIELDS = ['parent', 'issuer', 'abbreviation', 'place', 'role', 'title', 'signer'] as const

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 60)

/** Who reports to whom, in which language. */
export function Addresses({ opened: { report, presets } }: { opened: ReportOpened }) {
  const { t } = useTranslation()
  const { organisation, to, language } = report.entry
  const keep = (patch: Partial<Organisation>) => void change({ organisation: patch })
  return (
    <details className={css.part} open={organisation.issuer === '' || to.length === 0}>
      <summary>
        <h3>{t('reports.addresses.title')}</h3>
        <span>{[organisation.issuer, to.join(', ')].filter(Boolean).join(' → ')}</span>
      </summary>
      <div className={css.line}>
        <span>{t('reports.addresses.presets')}</span>
        {presets.map((preset) => (
          <Button
            key={preset.id}
            size="compact-sm"
            variant="default"
            onClick={() => void change({ organisation: preset.organisation, to: preset.to })}
            data-testid={`report-preset-${preset.id}`}
          >
            {preset.organisation.place}
          </Button>
        ))}
        <span className={css.grow} />
        <SegmentedControl
          size="xs"
          aria-label={t('reports.addresses.language')}
          value={language}
          onChange={(value) => void change({ language: value as typeof language })}
          data={[
            { value: 'vi', label: t('reports.addresses.vi') },
            { value: 'en', label: t('reports.addresses.en') },
          ]}
        />
      </div>
      <div className={css.pair}>
        {FIELDS.map((name) => (
          <Field
            key={name}
            label={t(`documents.organisation.fields.${name}`)}
            most={name === 'abbreviation' ? 40 : 200}
            saved={organisation[name]}
            onSave={(value) => keep({ [name]: value.trim() })}
          />
        ))}
      </div>
      <div className={css.pair}>
        <TextField
          label={t('reports.addresses.to')}
          description={t('reports.addresses.lines')}
          minRows={3}
          saved={to.join('\n')}
          onSave={(text) => void change({ to: linesOf(text) })}
          data-testid="report-to"
        />
        <TextField
          label={t('documents.organisation.recipients')}
          description={t('reports.addresses.lines')}
          minRows={3}
          saved={organisation.recipients.join('\n')}
          onSave={(text) => keep({ recipients: linesOf(text) })}
        />
      </div>
    </details>
  )
}

interface FieldProps {
  label: string
  most: number
  saved: string
  onSave: (value: string) => void
}

function Field({ label, most, saved, onSave }: FieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const draft = useDraft(saved, onSave, { onEnter: () => field.current?.blur() })
  const { value, onChange, ...keys } = draft
  return (
    <TextInput
      {...{ label, value, ...keys }}
      ref={field}
      size="xs"
      maxLength={most}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
