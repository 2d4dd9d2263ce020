import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftBook, ShiftFacts, ShiftWords } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { duration } from '../../components/time'
import { timeText } from '../words'
import css from './book.module.css'
import { Section } from './section'
import { LostTable, OutageTable, ViolationTable } from './tables'

type Part<K extends keyof ShiftFacts> = NonNullable<ShiftFacts[K]>

interface FilledProps {
  facts: ShiftFacts
  /** What people wrote, or where they write. */
  note: (section: keyof ShiftWords) => ReactNode
}

/** What the station fills, each part with its source. */
export function Filled({ facts, note }: FilledProps) {
  const { t } = useTranslation()
  const section = (name: keyof ShiftFacts, body: ReactNode) => (
    <Section
      name={name}
      title={t(`shifts.parts.${name}`)}
      source={t(`shifts.sources.${name}`)}
      at={facts[name]?.at ?? null}
    >
      {body}
      {note(name)}
    </Section>
  )
  const { cameras, outages, violations, coverage, attention, sent, equipment } = facts
  return (
    <>
      {section('cameras', cameras && <Cameras part={cameras} />)}
      {section('outages', outages && <Outages part={outages} />)}
      {section('violations', violations && <Violations part={violations} />)}
      {section('coverage', coverage && <Coverage part={coverage} />)}
      {section('attention', attention && <Attention part={attention} />)}
      {section('sent', sent && <Sent part={sent} />)}
      {section('equipment', equipment && <Equipment part={equipment} />)}
    </>
  )
}

function Cameras({ part }: { part: Part<'cameras'> }) {
  const { t } = useTranslation()
  const { total, up, down, off, unknown, lost } = part
  return (
    <>
      <dl className={css.figures}>
        {Object.entries({ total, up, down, off, unknown }).map(([name, value]) => (
          <div key={name} data-lost={(name === 'down' && value > 0) || undefined}>
            <dt>{t(`shifts.figures.${name as 'total'}`)}</dt>
            <dd data-testid={`shift-cameras-${name}`}>{value}</dd>
          </div>
        ))}
      </dl>
      <LostTable lost={lost} />
    </>
  )
}

function Outages({ part: { list, never } }: { part: Part<'outages'> }) {
  const { t } = useTranslation()
  return (
    <>
      <OutageTable list={list} />
      {never > 0 && <p className={css.mute}>{t('shifts.book.neverSeen', { count: never })}</p>}
    </>
  )
}

function Violations({ part }: { part: Part<'violations'> }) {
  const { t } = useTranslation()
  const { list, unsorted, openBefore } = part
  return (
    <>
      <ViolationTable list={list} />
      <p className={css.mute}>
        {t('shifts.book.violationsMore', { unsorted, before: openBefore })}
      </p>
    </>
  )
}

function Coverage({ part }: { part: Part<'coverage'> }) {
  const { t } = useTranslation()
  const { seen, total, unseen } = part
  return (
    <>
      <p>{t('shifts.book.coverage', { seen, total })}</p>
      {unseen.length > 0 && (
        <details>
          <summary>{t('shifts.book.unseen', { count: total - seen })}</summary>
          <ul>
            {unseen.map(({ code, name, facilityName, since, never }) => (
              <li key={code}>
                {[`${code} – ${name}`, facilityName].filter(Boolean).join(', ')}:{' '}
                {never
                  ? t('shifts.book.never')
                  : t('shifts.book.lastSeen', { time: timeText(since) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Attention({ part: { list } }: { part: Part<'attention'> }) {
  const { t } = useTranslation()
  if (list.length === 0) return <p className={css.mute}>{t('shifts.book.noChecks')}</p>
  const count = (wanted: string) => list.filter(({ outcome }) => outcome === wanted).length
  const missed = list.filter(({ outcome }) => outcome === 'missed')
  return (
    <>
      <p data-testid="shift-attention">
        {t('shifts.book.checks', {
          ...{ asked: list.length, answered: count('answered') },
          ...{ missed: missed.length, unknown: count('unknown') },
        })}
      </p>
      <ul>
        {missed.map(({ id, at, onDuty, noted }) => (
          <li key={id} className={css.warning}>
            {t('shifts.book.missed', { time: timeText(at), names: onDuty || '–' })}
            {noted?.why && ` – ${noted.why}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Sent({ part: { list } }: { part: Part<'sent'> }) {
  const { t } = useTranslation()
  if (list.length === 0) return <p className={css.mute}>{t('shifts.book.nothingSent')}</p>
  return (
    <ul>
      {list.map(({ at, by, what, name }) => (
        <li key={`${at} ${name}`}>
          {timeText(at)} {t(`shifts.whats.${what as 'exported'}`)}: {name} {by && `(${by})`}
        </li>
      ))}
    </ul>
  )
}

function Equipment({ part }: { part: Part<'equipment'> }) {
  const { t, i18n } = useTranslation()
  const { diskFree, crashes, hangs, uptime } = part
  const disk = formatsFor(i18n.language).bytes(diskFree)
  return <p>{t('shifts.book.equipment', { time: duration(uptime, t), disk, crashes, hangs })}</p>
}

/** What only people write. */
export function Written({ note }: Pick<FilledProps, 'note'>) {
  const { t } = useTranslation()
  return (
    <>
      {(['instructions', 'reports', 'remarks', 'received'] as const).map((name) => (
        <Section key={name} name={name} title={t(`shifts.parts.${name}`)}>
          {note(name)}
        </Section>
      ))}
    </>
  )
}

export const writtenText = (words: ShiftBook['words'], section: keyof ShiftWords) =>
  words[section] ? <p className={css.said}>{words[section]}</p> : null
