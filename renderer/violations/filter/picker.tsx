import { Button, Combobox, ScrollArea, useCombobox } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText, matches, queryWords } from '../../components/fold-text'
import css from './filter.module.css'
import type { Option } from './options'

/** More are found by typing. */
const SHOWN = 200

interface PickerProps {
  label: string
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  testId: string
}

/** A button with a list from which several are chosen; typing finds, accents aside. */
export function Picker({ label, options, chosen, onChange, testId }: PickerProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      setQuery('')
      combobox.resetSelectedOption()
      combobox.focusTarget()
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={toggle}
      width={300}
      position="bottom-start"
      withinPortal
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="default"
          className={css.picker}
          data-chosen={chosen.length > 0 || undefined}
          rightSection={
            chosen.length > 0 ? <b className={css.count}>{chosen.length}</b> : <IconChevronDown />
          }
          onClick={() => combobox.toggleDropdown()}
          data-testid={testId}
        >
          {label}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.resetSelectedOption()
          }}
          placeholder={t('violations.filter.find')}
          aria-label={`${label}: ${t('violations.filter.find')}`}
          data-testid={`${testId}-find`}
        />
        {combobox.dropdownOpened && <Options {...{ options, chosen, query }} />}
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface OptionsProps {
  options: readonly Option[]
  chosen: readonly string[]
  query: string
}

function Options({ options, chosen, query }: OptionsProps) {
  const { t } = useTranslation()
  const folded = useMemo(() => options.map(({ label }) => foldText(label)), [options])
  const words = queryWords(query)
  const found = options.filter((_each, at) => matches(folded[at] ?? '', words)).slice(0, SHOWN)
  return (
    <Combobox.Options>
      <ScrollArea.Autosize mah="22rem" type="auto" offsetScrollbars>
        {found.map(({ value, label }) => (
          <Combobox.Option key={value} value={value} className={css.option}>
            <IconCheck aria-hidden="true" data-on={chosen.includes(value) || undefined} />
            {label}
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('violations.filter.nothing')}</Combobox.Empty>}
      </ScrollArea.Autosize>
    </Combobox.Options>
  )
}
