import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { foldText, matches, queryWords } from '../../components/fold-text'

/** An option that stays whatever is typed. */
export const ALWAYS = '\u0000new'

/** Mantine's own filter minds accents; operators type without. */
export const optionFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = queryWords(search)
  const items = options as ComboboxItem[]
  const kept = items.filter((item) => item.value !== ALWAYS && matches(foldText(item.label), words))
  return [...kept.slice(0, limit), ...items.filter((item) => item.value === ALWAYS)]
}
