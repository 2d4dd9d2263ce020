import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useViolations, want } from '../store'
import css from './filter.module.css'
import { chosenWords } from './options'
import { usePeriodWords } from './period-picker'
import { useOptions } from './use-options'
import { everything, flags, listNames, type Wanted } from './wanted'

interface Chip {
  name: keyof Wanted
  words: string
}

/** What narrows the list, in words; empty for nothing. */
function useChips(): Chip[] {
  const { t } = useTranslation()
  const wanted = useViolations((state) => state.wanted)
  const options = useOptions()
  const periodWords = usePeriodWords()
  const chips: Chip[] = []
  const { text, period } = wanted
  if (text.trim()) chips.push({ name: 'text', words: `“${text.trim()}”` })
  if (period.kind !== 'all') chips.push({ name: 'period', words: periodWords(period) })
  for (const name of listNames) {
    if (wanted[name].length > 0)
      chips.push({ name, words: chosenWords(options[name], wanted[name], t) })
  }
  for (const flag of flags) if (wanted[flag]) chips.push({ name: flag, words: '' })
  return chips
}

interface SummaryProps {
  /** Null until what is wanted now has been answered. */
  shown: number | null
  total: number | null
}

/** How many of how many, and why not all; its line is always there. */
export function Summary({ shown, total }: SummaryProps) {
  const { t } = useTranslation()
  const chips = useChips()
  const before = useRef(t('violations.summary.loading'))
  const counted = () => {
    if (shown === null) return before.current
    if (chips.length === 0) return t('violations.summary.all', { count: shown })
    return t('violations.summary.some', { shown, count: Math.max(total ?? 0, shown) })
  }
  const words = counted()
  useEffect(() => {
    before.current = words
  }, [words])
  return (
    <div className={css.summary} role="status">
      <b data-testid="violations-count" data-stale={shown === null || undefined}>
        {words}
      </b>
      <span className={css.chips}>
        {chips.map(({ name, words: chosen }) => (
          <span key={name} className={css.chip} data-testid="filter-chip">
            {t(`violations.filter.${name}`)}
            {chosen && <b>{chosen}</b>}
            <CloseButton
              size="xs"
              aria-label={t('violations.filter.clearOne', {
                name: t(`violations.filter.${name}`),
              })}
              onClick={() => want({ [name]: everything[name] })}
            />
          </span>
        ))}
      </span>
      {chips.length > 0 && (
        <button
          type="button"
          className={css.clear}
          onClick={() => want(everything)}
          data-testid="filter-clear"
        >
          {t('violations.filter.clear')}
        </button>
      )}
    </div>
  )
}
