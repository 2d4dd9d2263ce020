import { Autocomplete, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHIFT_TEXT, type ShiftPeople } from '../../../preload/contract'
import { useShared } from '../../state'

interface PeopleProps {
  value: ShiftPeople
  /** Names that were used before. */
  known: readonly string[]
  onChange: (change: Partial<ShiftPeople>) => void
  /** `data-testid` of the fields begins with it. */
  id: string
}

/** Names of those with accounts first, then those that were typed before. */
export function useNames(known: readonly string[]): string[] {
  const people = useShared(({ accounts }) => accounts.people)
  return [...new Set([...people.map(({ name }) => name), ...known])]
}

export function PeopleFields({ value, known, onChange, id }: PeopleProps) {
  const { t } = useTranslation()
  const names = useNames(known)
  const [search, setSearch] = useState('')
  return (
    <>
      <Autocomplete
        label={t('shifts.people.leader')}
        maxLength={SHIFT_TEXT.name}
        data={names}
        value={value.leader}
        onChange={(leader) => onChange({ leader })}
        data-testid={`${id}-leader`}
      />
      <Autocomplete
        label={t('shifts.people.head')}
        maxLength={SHIFT_TEXT.name}
        data={names}
        value={value.head}
        onChange={(head) => onChange({ head })}
        data-testid={`${id}-head`}
      />
      <TagsInput
        label={t('shifts.people.crew')}
        description={t('shifts.people.crewHint')}
        maxTags={20}
        acceptValueOnBlur
        searchValue={search}
        onSearchChange={setSearch}
        // Only while somebody types: it would lie over the buttons below.
        dropdownOpened={search !== ''}
        data={names}
        value={value.crew}
        onChange={(crew) => onChange({ crew })}
        data-testid={`${id}-crew`}
      />
    </>
  )
}
