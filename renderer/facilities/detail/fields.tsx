import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facility, FacilityPatch } from '../../../preload/contract'
import { useDraft } from '../../components/use-draft'
import { useShared } from '../../state'
import { change, rename } from '../act'
import css from './detail.module.css'
import { ChoiceField, enterPanel, TextField } from './field'

type Name = 'name' | 'authority' | 'district' | 'address' | 'watchers' | 'note'

export function Fields({ facility }: { facility: Facility }) {
  const { t } = useTranslation()
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const districts = useMemo(() => {
    const provinces = new Map(codes.provinces.map((entry) => [entry.code, entry[language]]))
    return codes.districts.map((entry) => ({
      value: entry.code,
      label: [entry[language], provinces.get(entry.province)].filter(Boolean).join(' · '),
    }))
  }, [codes, language])
  const label = (name: Name) => t(`facility.fields.${name}`)
  const saved = (what: string, patch: FacilityPatch) =>
    change([facility.code], patch, t('facility.done.field', { name: what }))
  const text = (name: Name, max: number, lines = false) => (
    <TextField
      {...{ label: label(name), value: facility[name], max, lines, testid: `facility-${name}` }}
      onSave={(value) => saved(label(name), { [name]: value })}
    />
  )
  return (
    <div className={css.fields}>
      <CodeField code={facility.code} />
      {text('name', 200)}
      <ChoiceField
        {...{ label: label('authority'), value: facility.authority, testid: 'facility-authority' }}
        options={codes.authorities.map((entry) => ({ value: entry.code, label: entry[language] }))}
        onSave={(authority) => saved(label('authority'), { authority })}
      />
      <ChoiceField
        {...{ label: label('district'), value: facility.district, testid: 'facility-district' }}
        options={districts}
        onSave={(district) => saved(label('district'), { district })}
      />
      <div className={css.wide}>{text('address', 400)}</div>
      <ContactFields facility={facility} saved={saved} />
      <div className={css.wide}>{text('watchers', 400)}</div>
      <div className={css.wide}>{text('note', 2000, true)}</div>
    </div>
  )
}

interface ContactProps {
  facility: Facility
  saved: (what: string, patch: FacilityPatch) => void
}

function ContactFields({ facility: { contact }, saved }: ContactProps) {
  const { t } = useTranslation()
  const field = (name: keyof Facility['contact'], max: number) => (
    <TextField
      {...{ label: t(`facility.fields.contact.${name}`), value: contact[name], max }}
      {...{ type: name === 'phone' ? 'tel' : undefined, testid: `facility-contact-${name}` }}
      onSave={(value) =>
        saved(t(`facility.fields.contact.${name}`), { contact: { ...contact, [name]: value } })
      }
    />
  )
  return (
    <div className={css.three}>
      {field('name', 200)}
      {field('title', 200)}
      {field('phone', 60)}
    </div>
  )
}

/** Its cameras, numbers and documents go along with another code. */
function CodeField({ code }: { code: string }) {
  const { t } = useTranslation()
  const { onChange, ...draft } = useDraft(code, (to) => void save(to), { onEnter: enterPanel })
  const save = async (to: string) => {
    if (!(await rename(code, to.trim()))) onChange(code)
  }
  return (
    <TextInput
      label={t('facility.fields.code')}
      maxLength={64}
      {...draft}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-testid="facility-code"
    />
  )
}
