import type { TFunction } from 'i18next'
import type {
  BookmarkPeople,
  CodeLists,
  Codes,
  Facility,
  Language,
  ListedCode,
} from '../../../preload/contract'
import { BookmarkState } from '../../../preload/contract'
import type { ListName } from './wanted'

export interface Option {
  value: string
  label: string
}

export interface Sources {
  lists: CodeLists
  codes: Codes
  facilities: readonly Facility[]
  people: BookmarkPeople
  language: Language
  t: TFunction
}

const plain = (names: readonly string[]): Option[] =>
  names.map((value) => ({ value, label: value }))

/** Those in use first. */
const listed = (codes: readonly ListedCode[], language: Language): Option[] =>
  [...codes]
    .sort((a, b) => Number(a.retired) - Number(b.retired))
    .map((each) => ({ value: each.code, label: each[language] }))

/** Only codes that a facility has. */
function used(codes: Codes['districts' | 'authorities'], has: Set<string>, language: Language) {
  return codes
    .filter(({ code }) => has.has(code))
    .map((each) => ({ value: each.code, label: each[language] }))
}

/** Each item, and each item in each state. */
const ppe = ({ lists: { ppeItems, ppeStates }, language }: Sources): Option[] =>
  ppeItems.flatMap((item) => [
    { value: item.code, label: item[language] },
    ...ppeStates.map((state) => ({
      value: `${item.code}:${state.code}`,
      label: `${item[language]}: ${state[language].toLocaleLowerCase(language)}`,
    })),
  ])

/** What can be chosen in each list, in the operator's language. */
export function optionsOf(sources: Sources): Record<ListName, Option[]> {
  const { lists, codes, facilities, people, language, t } = sources
  const unsorted = { value: '', label: t('violations.unsorted') }
  return {
    facilities: facilities.map(({ code, name }) => ({ value: code, label: name || code })),
    districts: used(codes.districts, new Set(facilities.map((each) => each.district)), language),
    authorities: used(codes.authorities, new Set(facilities.map((f) => f.authority)), language),
    kinds: [unsorted, ...listed(lists.kinds, language)],
    subjects: listed(lists.subjects, language),
    ppe: ppe(sources),
    states: BookmarkState.options.map((value) => ({
      value,
      label: t(`violations.states.${value}`),
    })),
    operators: plain(people.operators),
    owners: [{ value: '', label: t('violations.nobody') }, ...plain(people.owners)],
    tags: plain(people.tags),
  }
}

/** "Tụ tập", or "Tụ tập và 2 mục khác". */
export function chosenWords(options: readonly Option[], chosen: readonly string[], t: TFunction) {
  const [first = '', ...others] = chosen.map(
    (value) => options.find((each) => each.value === value)?.label ?? value,
  )
  if (others.length === 0) return first
  return t('violations.filter.some', { first, count: others.length })
}
