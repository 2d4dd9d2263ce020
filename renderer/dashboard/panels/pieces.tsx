import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatsFor } from '../../components/format'
import css from '../panel.module.css'

/** How figures and names are written in the reader's language. */
export function useSpeech() {
  const { t, i18n } = useTranslation()
  const vi = i18n.language !== 'en'
  const named = (line: { name: { vi: string; en: string } }) =>
    (vi ? line.name.vi : line.name.en) || t('dashboard.unknown')
  return { t, language: i18n.language, named, ...formatsFor(i18n.language) }
}

/** `bad`: somebody has to act; `doubtful`: somebody has to look. Normal is grey. */
export type Tone = 'bad' | 'doubtful' | undefined

interface BigProps {
  /** '–' where nobody knows. */
  figure: string
  of?: string | undefined
  label: string
  tone?: Tone
  children?: ReactNode
}

/** The one number, and what it counts; `children`: a few words more, where there is room. */
export function Big({ figure, of, label, tone, children }: BigProps) {
  return (
    <div className={css.big} data-tone={tone}>
      <div className={css.figure} data-testid="panel-figure">
        {figure}
        {of !== undefined && <small>/{of}</small>}
      </div>
      <div className={css.label}>{label}</div>
      {children && <div className={css.more}>{children}</div>}
    </div>
  )
}

export interface BarRow {
  key: string
  name: string
  value: string
  /** Of the whole bar, 0 to 1; null draws none. */
  part: number | null
  tone?: Tone
}

/** As many rows as there is room for, each whole. */
export const Rows = ({ rows }: { rows: readonly BarRow[] }) => (
  <ul className={css.rows}>
    {rows.map(({ key, name, value, part, tone }) => (
      <li key={key} data-tone={tone} data-testid="panel-row" data-code={key}>
        <span className={css.name}>{name}</span>
        <span className={css.value}>{value}</span>
        {part !== null && (
          <span className={css.bar}>
            <i style={{ width: `${Math.round(1000 * part) / 10}%` }} />
          </span>
        )}
      </li>
    ))}
  </ul>
)

export const share = (of: number, all: number) => (all > 0 ? of / all : 0)
