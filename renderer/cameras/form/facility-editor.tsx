import { Button, Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Facility, unknownFacility } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { useSay } from '../use-say'
import { districtOptions } from './districts'
import { facilityErrors } from './facility-errors'
import css from './form.module.css'
import { optionFilter } from './option-filter'

interface FacilityEditorProps {
  /** What was typed into the search before: often the name of the new one. */
  suggestion: string
  /** With the code of the new facility, or null when given up. */
  onDone: (code: string | null) => void
}

/** Names of authorities and districts are longer than their fields. */
const wide = { width: '18rem', position: 'bottom-end' } as const

/** Lives inside the camera's form, so it is no form of its own. */
export function FacilityEditor({ suggestion, onDone }: FacilityEditorProps) {
  const { t } = useTranslation()
  const say = useSay()
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const districts = useMemo(() => districtOptions(codes, language), [codes, language])
  const form = useForm<Facility>({
    initialValues: { ...unknownFacility, code: '', name: suggestion.trim() },
  })
  const [saving, setSaving] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    box.current?.querySelector('input')?.focus()
  }, [])
  const save = async () => {
    const facility = {
      ...form.values,
      code: form.values.code.trim(),
      name: form.values.name.trim(),
    }
    setSaving(true)
    const wanted = { facility, kept: 'ask' as const }
    const reply = await api.facilities.add(wanted).finally(() => setSaving(false))
    if (reply.status === 'kept') return form.setFieldError('code', t('facility.refused.kept'))
    if (reply.status === 'refused') return form.setFieldError('code', say.refused(reply))
    if (reply.status === 'invalid') return form.setErrors(facilityErrors(reply.issues, say.issue))
    onDone(reply.code)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    save()
  }
  return (
    <fieldset
      ref={box}
      className={css.newFacility}
      onKeyDown={onKeyDown}
      data-testid="new-facility"
    >
      <legend>{t('cameras.facility.title')}</legend>
      <TextInput
        label={t('cameras.facility.code')}
        withAsterisk
        maxLength={64}
        {...form.getInputProps('code')}
      />
      <TextInput
        label={t('cameras.facility.name')}
        withAsterisk
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('cameras.facility.authority')}
        placeholder={t('cameras.facility.optional')}
        clearable
        comboboxProps={wide}
        data={codes.authorities.map((entry) => ({ value: entry.code, label: entry[language] }))}
        {...form.getInputProps('authority')}
        value={form.values.authority || null}
        onChange={(value) => form.setFieldValue('authority', value ?? '')}
      />
      <Select
        label={t('cameras.facility.district')}
        placeholder={t('cameras.facility.optional')}
        searchable
        selectFirstOptionOnChange
        clearable
        comboboxProps={wide}
        filter={optionFilter}
        data={districts}
        {...form.getInputProps('district')}
        value={form.values.district || null}
        onChange={(value) => form.setFieldValue('district', value ?? '')}
      />
      <Group gap={6} justify="flex-end" className={css.span}>
        <Button size="xs" variant="subtle" onClick={() => onDone(null)}>
          {t('cameras.facility.cancel')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={saving}
          onClick={save}
          data-testid="facility-save"
        >
          {t('cameras.facility.save')}
        </Button>
      </Group>
    </fieldset>
  )
}
