import { Autocomplete, CloseButton, Select, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftState } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { useShared, useShifts } from '../../state'
import css from '../shifts.module.css'
import { useChoices, want } from '../store'

const STATES = ['signed', 'alone', 'left'] as const

/** Which of the signed books are listed. */
export function Filters({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation()
  const wanted = useChoices((state) => state.wanted)
  const people = useShifts((known) => known.state?.people)
  const facilities = useShared((state) => state.registry.facilities)
  return (
    <div className={css.filters}>
      <TextInput
        ref={search}
        size="xs"
        value={wanted.text}
        onChange={(event) => want({ text: event.currentTarget.value })}
        placeholder={t('shifts.list.search')}
        aria-label={t('shifts.list.search')}
        rightSection={
          wanted.text ? (
            <CloseButton
              size="xs"
              aria-label={t('shifts.list.clear')}
              onClick={() => want({ text: '' })}
            />
          ) : (
            <KeyHint action="shifts.search" />
          )
        }
        data-testid="shifts-search"
      />
      <DatePickerInput
        size="xs"
        type="range"
        clearable
        allowSingleDateInRange
        valueFormat="DD/MM/YYYY"
        value={wanted.days}
        onChange={(days) => want({ days: days as [string | null, string | null] })}
        placeholder={t('shifts.list.days')}
        aria-label={t('shifts.list.days')}
      />
      <div className={css.pair}>
        <Autocomplete
          size="xs"
          value={wanted.person}
          onChange={(person) => want({ person })}
          data={people ?? []}
          placeholder={t('shifts.list.person')}
          aria-label={t('shifts.list.person')}
        />
        <Select
          size="xs"
          clearable
          value={wanted.state || null}
          onChange={(state) => want({ state: (state ?? '') as ShiftState | '' })}
          data={STATES.map((value) => ({ value, label: t(`shifts.states.${value}`) }))}
          placeholder={t('shifts.list.state')}
          aria-label={t('shifts.list.state')}
        />
      </div>
      <Select
        size="xs"
        clearable
        searchable
        value={wanted.facility || null}
        onChange={(facility) => want({ facility: facility ?? '' })}
        data={facilities.map(({ code, name }) => ({ value: code, label: name || code }))}
        placeholder={t('shifts.list.facility')}
        aria-label={t('shifts.list.facility')}
      />
    </div>
  )
}
