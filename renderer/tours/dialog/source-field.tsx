import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tour } from '../../../preload/contract'
import { foldText } from '../../components/fold-text'
import { useShared } from '../../state'
import { Chosen } from './chosen'
import css from './dialog.module.css'
import { emptySource, type From, froms } from './draft'
import type { Draft } from './use-draft'

/** Which cameras, or which scenes. */
export function SourceField(draft: Draft) {
  const { t } = useTranslation()
  const { tour, change } = draft
  const facility = useShared(({ registry }) => registry.facilities[0])
  const choose = (from: From) => {
    const first = { facility: facility?.code ?? '', district: facility?.district ?? '' }
    change({ source: emptySource(from, first), dwells: {} })
  }
  const offered = froms.filter((from) => from !== 'scenes' || tour.kind === 'pages')
  return (
    <div className={css.source}>
      <Select
        label={t('tours.fields.source')}
        data={offered.map((value) => ({ value, label: t(`tours.sources.${value}`) }))}
        value={tour.source.from}
        allowDeselect={false}
        onChange={(value) => value && choose(value as From)}
        data-testid="tour-source"
      />
      <Which {...draft} />
    </div>
  )
}

function Which(draft: Draft) {
  const { t } = useTranslation()
  const { tour, change } = draft
  const { source } = tour
  if (source.from === 'all') return null
  if (source.from === 'group' || source.from === 'scenes') return <Chosen {...draft} />
  if (source.from === 'words')
    return (
      <TextInput
        label={t('tours.words')}
        description={t('tours.wordsHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={source.words}
        maxLength={200}
        onChange={({ currentTarget }) =>
          change({ source: { from: 'words', words: currentTarget.value } })
        }
        data-testid="tour-words"
      />
    )
  return <ByCode tour={tour} change={change} />
}

/** Accents do not matter. */
const filter = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as { label: string }[])
    .filter(({ label }) => foldText(label).includes(foldText(search)))
    .slice(0, 60) as never[]

function ByCode({ tour, change }: Pick<Draft, 'tour' | 'change'>) {
  const { t, i18n } = useTranslation()
  const { facilities } = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const { source } = tour
  if (!('code' in source)) return null
  const named = i18n.language === 'en' ? 'en' : 'vi'
  const inUse = (field: 'authority' | 'district', code: string) =>
    facilities.some((facility) => facility[field] === code)
  const lists = {
    facility: () => facilities.map(({ code, name }) => ({ value: code, label: name || code })),
    authority: () => codes.authorities.map((each) => ({ value: each.code, label: each[named] })),
    district: () =>
      codes.districts
        .filter(({ code }) => inUse('district', code))
        .map((each) => ({ value: each.code, label: each[named] })),
  }
  const set = (code: string) => change({ source: { ...source, code } as Tour['source'] })
  return (
    <Select
      label={t(`tours.sources.${source.from}`)}
      searchable
      filter={filter}
      data={lists[source.from]()}
      value={source.code || null}
      allowDeselect={false}
      nothingFoundMessage={t('tours.nothingFound')}
      onChange={(code) => code && set(code)}
      data-testid="tour-code"
    />
  )
}
