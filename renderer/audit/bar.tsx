import { Button, CloseButton, Menu, MultiSelect, Select, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustodyAction } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { api, useShared } from '../state'
import css from './audit.module.css'
import { exportAudit } from './export'
import { useAudit, want } from './store'
import { actionChoices } from './words'

/** Ms after the last letter. */
const TYPING = 300

/** What is looked for, and what can be done with all of it. */
export function Bar({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { t, i18n } = useTranslation()
  const wanted = useAudit((found) => found.wanted)
  const { facilities, cameras } = useShared((state) => state.registry)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its words are of the language
  const actions = useMemo(() => actionChoices(), [i18n.language])
  return (
    <div className={css.bar}>
      <Search field={search} />
      <DatePickerInput
        size="xs"
        type="range"
        clearable
        allowSingleDateInRange
        valueFormat="DD/MM/YYYY"
        value={wanted.days}
        onChange={(days) => want({ days: days as [string | null, string | null] })}
        placeholder={t('audit.filter.days')}
        aria-label={t('audit.filter.days')}
        className={css.days}
      />
      <Person />
      <MultiSelect
        size="xs"
        searchable
        clearable
        data={actions}
        value={wanted.actions}
        onChange={(chosen) => want({ actions: chosen as CustodyAction[] })}
        placeholder={wanted.actions.length ? '' : t('audit.filter.actions')}
        aria-label={t('audit.filter.actions')}
        maxDropdownHeight={420}
        className={css.actions}
        data-testid="audit-actions"
      />
      <Choice
        label={t('audit.filter.facility')}
        value={wanted.facility}
        data={facilities.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        onChoose={(facility) => want({ facility })}
      />
      <Choice
        label={t('audit.filter.camera')}
        value={wanted.camera}
        data={cameras.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        onChoose={(camera) => want({ camera })}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileSpreadsheet />}
            rightSection={<KeyHint action="audit.export" />}
            data-testid="audit-export"
          >
            {t('audit.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void exportAudit('xlsx')} data-testid="audit-export-xlsx">
            {t('audit.xlsx')}
          </Menu.Item>
          <Menu.Item onClick={() => void exportAudit('csv')}>{t('audit.csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function Search({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation()
  const asked = useAudit((found) => found.wanted.text)
  const [text, setText] = useState(asked)
  const ask = useDebouncedCallback((next: string) => want({ text: next.slice(0, 200) }), TYPING)
  useEffect(() => setText(asked), [asked])
  const change = (next: string) => {
    setText(next)
    ask(next)
  }
  return (
    <TextInput
      ref={field}
      size="xs"
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      placeholder={t('audit.filter.text')}
      aria-label={t('audit.filter.text')}
      rightSection={
        text ? (
          <CloseButton size="xs" aria-label={t('audit.filter.clear')} onClick={() => change('')} />
        ) : (
          <KeyHint action="audit.find" />
        )
      }
      className={css.search}
      data-testid="audit-search"
    />
  )
}

function Person() {
  const { t } = useTranslation()
  const by = useAudit((found) => found.wanted.by)
  const [people, setPeople] = useState<string[]>([])
  useEffect(() => {
    api.audit.people().then(
      (names) => Array.isArray(names) && setPeople(names),
      () => {},
    )
  }, [])
  const data = by && !people.includes(by) ? [by, ...people] : people
  return (
    <Choice
      label={t('audit.filter.by')}
      value={by}
      data={data.map((name) => ({ value: name, label: name }))}
      onChoose={(name) => want({ by: name })}
    />
  )
}

interface ChoiceProps {
  label: string
  value: string
  data: { value: string; label: string }[]
  onChoose: (value: string) => void
}

const Choice = ({ label, value, data, onChoose }: ChoiceProps) => (
  <Select
    size="xs"
    clearable
    searchable
    limit={200}
    value={value || null}
    onChange={(chosen) => onChoose(chosen ?? '')}
    data={data}
    placeholder={label}
    aria-label={label}
    className={css.choice}
  />
)
