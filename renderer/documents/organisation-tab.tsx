import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  DOCUMENT_LINES,
  type DocumentsState,
  type Organisation,
  type OrganisationPatch,
} from '../../preload/contract'
import { settle } from '../components/settle'
import { api } from '../state'
import css from './documents.module.css'
import { linesOf, tooMuch } from './lines'

const FIELDS = ['parent', 'issuer', 'abbreviation', 'place', 'role', 'title', 'signer'] as const

const keep = (patch: OrganisationPatch) => settle(api.documents.changeOrganisation(patch))

/** The same fields, as they are in another one. */
const fieldsOf = (patch: OrganisationPatch, from: Organisation): OrganisationPatch =>
  Object.fromEntries(Object.keys(patch).map((name) => [name, from[name as keyof Organisation]]))

/** Every change applies at once; what a preset or a field replaced can be had back. */
export function OrganisationTab({ state: { organisation, presets } }: { state: DocumentsState }) {
  const { t } = useTranslation()
  const [before, setBefore] = useState<OrganisationPatch[]>([])
  const change = async (patch: OrganisationPatch) => {
    const old = fieldsOf(patch, organisation)
    if (JSON.stringify(patch) === JSON.stringify(old)) return
    if (await keep(patch)) setBefore((all) => [...all, old])
  }
  const undo = async () => {
    const last = before.at(-1)
    if (last && (await keep(last))) setBefore((all) => all.slice(0, -1))
  }
  return (
    <div className={css.organisation} data-testid="organisation">
      <div className={css.presets}>
        <span>{t('documents.organisation.presets')}</span>
        {presets.map((preset) => (
          <Button
            key={preset.id}
            size="xs"
            variant="default"
            onClick={() => void change(preset.organisation)}
            data-testid={`organisation-${preset.id}`}
          >
            {preset.organisation.place}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          disabled={before.length === 0}
          onClick={() => void undo()}
          data-testid="organisation-undo"
        >
          {t('common.undo')}
        </Button>
      </div>
      {FIELDS.map((name) => (
        <Field
          key={`${name} ${organisation[name]}`}
          name={name}
          stored={organisation[name]}
          onKeep={(value) => void change({ [name]: value })}
        />
      ))}
      <Recipients
        key={organisation.recipients.join('\n')}
        stored={organisation.recipients}
        onKeep={(recipients) => void change({ recipients })}
      />
      <p className={css.hint}>{t('documents.organisation.blank')}</p>
    </div>
  )
}

interface FieldProps {
  name: (typeof FIELDS)[number]
  stored: string
  onKeep: (value: string) => void
}

/** Kept when the field is left, or by Enter. */
function Field({ name, stored, onKeep }: FieldProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(stored)
  const done = () => onKeep(value.trim())
  return (
    <TextInput
      label={t(`documents.organisation.fields.${name}`)}
      placeholder={t(`documents.organisation.examples.${name}`)}
      maxLength={name === 'abbreviation' ? 40 : 200}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={({ key }) => key === 'Enter' && done()}
      data-testid={`organisation-${name}`}
    />
  )
}

function Recipients({ stored, onKeep }: { stored: string[]; onKeep: (lines: string[]) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(stored.join('\n'))
  return (
    <Textarea
      className={css.wide}
      label={t('documents.organisation.recipients')}
      description={t('documents.organisation.recipientsHint')}
      rows={5}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      error={tooMuch(text) && t('documents.tooMuch', DOCUMENT_LINES)}
      onBlur={() => !tooMuch(text) && onKeep(linesOf(text))}
      data-testid="organisation-recipients"
    />
  )
}
