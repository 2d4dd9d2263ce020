import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchChoices } from '../../../preload/contract'
import { foldText, matches, queryWords } from '../../components/fold-text'
import { useShared } from '../../state'
import css from '../onvif.module.css'
import type { Planned } from './naming'
import type { Adding } from './use-adding'

interface AddBarProps {
  choices: SearchChoices
  onChange: (change: Partial<SearchChoices>) => void
  adding: Adding
}

/** Operators type without accents. */
const filter = ({ options, search }: { options: unknown[]; search: string }) => {
  const words = queryWords(search)
  const items = options as { value: string; label: string }[]
  return items.filter(({ label }) => matches(foldText(label), words)).slice(0, 200)
}

/** Where the ticked ones are, what they are called, and adding them all. */
export function AddBar({ choices, onChange, adding }: AddBarProps) {
  const { t } = useTranslation()
  const { list, busy, add } = adding
  return (
    <footer className={css.foot}>
      <div className={css.fields}>
        <Facility {...adding} />
        <Place {...adding} />
        <TextInput
          label={t('onvif.code')}
          className={css.short}
          value={choices.code}
          onChange={({ currentTarget }) => onChange({ code: currentTarget.value })}
          spellCheck={false}
          maxLength={100}
          data-testid="onvif-code"
        />
        <TextInput
          label={t('onvif.name')}
          className={css.short}
          value={choices.name}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
          spellCheck={false}
          maxLength={100}
          data-testid="onvif-name"
        />
        <Button
          className={css.go}
          leftSection={<IconPlus />}
          disabled={list.length === 0}
          loading={busy}
          onClick={add}
          data-testid="onvif-add"
        >
          {list.length > 0 ? t('onvif.add', { count: list.length }) : t('onvif.addNone')}
        </Button>
      </div>
      <p className={css.hint} data-testid="onvif-plan">
        {list.length === 0 ? t('onvif.tickFirst') : preview(list)}
      </p>
    </footer>
  )
}

const SHOWN = 6

const preview = (list: Planned[]) => {
  const said = list.slice(0, SHOWN).map(({ code, name }) => `${code} · ${name}`)
  return said.join('; ') + (list.length > SHOWN ? `; … +${list.length - SHOWN}` : '')
}

function Facility({ facility, setFacility }: Adding) {
  const { t } = useTranslation()
  const facilities = useShared((state) => state.registry.facilities)
  return (
    <Select
      label={t('onvif.facility')}
      placeholder={t('onvif.facilityNone')}
      className={css.long}
      data={facilities.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
      value={facility?.code ?? null}
      onChange={(code) => setFacility(facilities.find((each) => each.code === code) ?? null)}
      {...{ searchable: true, clearable: true, selectFirstOptionOnChange: true, filter }}
      nothingFoundMessage={t('onvif.nothing')}
      data-testid="onvif-facility"
    />
  )
}

function Place({ place, setPlace }: Adding) {
  const { t } = useTranslation()
  const places = useShared((state) => state.codes.places)
  const language = useShared((state) => state.settings.language)
  const choose = (code: string | null) => {
    const found = places.find((each) => each.code === code)
    setPlace(found ? { code: found.code, name: found[language] } : null)
  }
  return (
    <Select
      label={t('onvif.place')}
      placeholder={t('onvif.placeNone')}
      className={css.long}
      data={places.map((each) => ({ value: each.code, label: each[language] }))}
      value={place?.code ?? null}
      onChange={choose}
      {...{ searchable: true, clearable: true, selectFirstOptionOnChange: true, filter }}
      nothingFoundMessage={t('onvif.nothing')}
      data-testid="onvif-place"
    />
  )
}
