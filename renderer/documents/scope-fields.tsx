import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Code, UrgeScope } from '../../preload/contract'
import { foldText } from '../components/fold-text'
import { useShared } from '../state'

interface ScopeFieldsProps {
  scope: UrgeScope
  onChange: (scope: UrgeScope) => void
}

/** Accents do not matter. */
const filter = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as { label: string }[]).filter(({ label }) =>
    foldText(label).includes(foldText(search)),
  ) as never[]

const UNKNOWN = '?'

/** Province, authority, district; none is all. */
export function ScopeFields({ scope, onChange }: ScopeFieldsProps) {
  const { t, i18n } = useTranslation()
  const { provinces, authorities, districts } = useShared((state) => state.codes)
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const within = districts.filter(({ province }) => !scope.province || province === scope.province)
  const field = (name: keyof UrgeScope, list: Code[]) => (
    <Select
      label={t(`documents.urge.scope.${name}`)}
      placeholder={t('documents.urge.scope.all')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('documents.urge.scope.clear') }}
      filter={filter}
      value={scope[name] || null}
      onChange={(value) => onChange(changed(scope, name, value ?? ''))}
      data={[
        ...list.map((each) => ({ value: each.code, label: each[language] })),
        { value: UNKNOWN, label: t('documents.urge.scope.unknown') },
      ]}
      data-testid={`urge-${name}`}
    />
  )
  return (
    <>
      {field('province', provinces)}
      {field('authority', authorities)}
      {field('district', within)}
    </>
  )
}

/** A district belongs to one province. */
const changed = (scope: UrgeScope, name: keyof UrgeScope, value: string): UrgeScope => ({
  ...scope,
  [name]: value,
  ...(name === 'province' && { district: '' }),
})
