import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import { FacilityEditor } from './facility-editor'
import type { CameraFormState } from './fields'
import css from './form.module.css'
import { ALWAYS, optionFilter } from './option-filter'

export function FacilityField({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  const facilities = useShared((state) => state.registry.facilities)
  const [creating, setCreating] = useState(false)
  const [typed, setTyped] = useState('')
  const data = useMemo(
    () => [
      ...facilities.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` })),
      { value: ALWAYS, label: t('cameras.form.newFacility') },
    ],
    [facilities, t],
  )
  const choose = (value: string | null) => {
    if (value === ALWAYS) setCreating(true)
    else form.setFieldValue('facility', value ?? '')
  }
  return (
    <>
      <Select
        label={t('cameras.form.facility')}
        placeholder={t('cameras.form.facilityPlaceholder')}
        nothingFoundMessage={t('cameras.form.facilityNone')}
        data={data}
        searchable
        selectFirstOptionOnChange
        clearable
        limit={200}
        filter={optionFilter}
        renderOption={({ option }) => (
          <span className={option.value === ALWAYS ? css.newOption : css.option}>
            {option.label}
          </span>
        )}
        onSearchChange={setTyped}
        {...form.getInputProps('facility')}
        value={form.values.facility || null}
        onChange={choose}
        data-testid="camera-facility"
      />
      {creating && (
        <FacilityEditor
          suggestion={data.some((item) => item.label === typed) ? '' : typed}
          onDone={(code) => {
            setCreating(false)
            if (code) form.setFieldValue('facility', code)
          }}
        />
      )}
    </>
  )
}
