import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Verified } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import css from '../evidence.module.css'

/** In words and a shape first, then what it is. */
export function Verdict({ verified }: { verified: Verified }) {
  const { t, i18n } = useTranslation()
  const { kind, finding, unchecked } = verified
  const words = finding ? `evidence.verify.wrong.${kind}` : `evidence.verify.right.${kind}`
  const Icon = finding ? IconAlertTriangle : IconCircleCheck
  const level = finding ? (unchecked ? 'warning' : 'error') : undefined
  return (
    <section data-testid="verdict" data-right={finding === null}>
      <h3 className={css.verdict} data-level={level}>
        <Icon aria-hidden="true" />
        {unchecked ? t('evidence.verify.unchecked') : t(words as 'evidence.verify.right.log')}
      </h3>
      <dl className={css.facts}>
        {factsOf(verified, t, i18n.language).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notesOf(verified, t).map((note) => (
        <p key={note} className={css.quiet}>
          {note}
        </p>
      ))}
    </section>
  )
}

type Fact = [name: string, value: string | number]

function factsOf(verified: Verified, t: TFunction, language: string): Fact[] {
  const { finding, facts, log, path, fingerprint } = verified
  const where: Fact = [t('evidence.verify.path'), path]
  if (finding) return [[t('evidence.verify.first'), found(verified, t)], where]
  const { bytes, count: whole } = formatsFor(language)
  const key: Fact = [t('evidence.verify.fingerprint'), fingerprint]
  if (log) {
    const { records, shards } = log
    const name = (part: 'records' | 'shards') => t(`evidence.verify.${part}`)
    return [where, [name('records'), whole(records)], [name('shards'), whole(shards)], key]
  }
  if (!facts) return [where, key]
  return [
    where,
    [t('evidence.verify.bookmarks'), whole(facts.bookmarks)],
    [t('evidence.verify.files'), whole(facts.files)],
    [t('evidence.verify.size'), bytes(facts.bytes)],
    [t('evidence.verify.createdAt'), readable(facts.createdAt)],
    [t('evidence.verify.operator'), facts.operator],
    [t('evidence.verify.station'), facts.station],
    key,
  ]
}

function found({ kind, finding }: Verified, t: TFunction): string {
  const words = `evidence.findings.${kind}.${finding?.reason}`
  return t(words as 'evidence.findings.package.changed', { ...finding, path: finding?.path ?? '' })
}

function notesOf({ finding, own, log }: Verified, t: TFunction): string[] {
  if (finding) return []
  const { unsigned = 0, repairs = 0 } = log ?? {}
  return [
    t(own ? 'evidence.verify.own' : 'evidence.verify.other'),
    ...(unsigned ? [t('evidence.verify.unsigned', { count: unsigned })] : []),
    ...(repairs ? [t('evidence.verify.repairs', { count: repairs })] : []),
  ]
}

/** `2026-11-22T21:15:22.123+07:00` as it is written here. */
function readable(time: string): string {
  const [date = '', clock = ''] = time.slice(0, 19).split('T')
  return `${date.split('-').reverse().join('/')} ${clock}`
}
