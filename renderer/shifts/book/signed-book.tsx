import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftDetail, ShiftSignature } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { api, useMay, useShifts } from '../../state'
import { showDialog } from '../store'
import { refusalWords, timeText } from '../words'
import css from './book.module.css'
import { Head } from './head'
import { Matters } from './matters'
import { SaveMenu } from './now-book'
import { Section } from './section'
import { Filled, Written, writtenText } from './sections'

/** A book that was signed: as it was, and beside it what was added since. */
export function SignedBook({ id }: { id: string }) {
  const { t } = useTranslation()
  const may = useMay('shifts')
  const [detail, refused] = useDetail(id)
  if (refused)
    return (
      <div className={css.empty} role="alert">
        <h2>{t('shifts.book.broken')}</h2>
        <p>{refusalWords(refused)}</p>
      </div>
    )
  if (!detail) return <div className={css.empty} />
  const { book } = detail
  const acts = (
    <div className={css.acts}>
      <SaveMenu chosen={id} />
      <Button
        size="xs"
        variant="default"
        disabled={!may}
        onClick={() => showDialog('correct')}
        rightSection={<KeyHint action="shifts.correct" />}
        data-testid="shift-correct"
      >
        {t('shifts.correct.open')}
      </Button>
    </div>
  )
  return (
    <article className={css.book} data-testid="shift-signed-book" data-seal={detail.seal}>
      <Head shift={book.shift} state={book.state} acts={acts} />
      <div className={css.body}>
        <Seal detail={detail} />
        <Corrections detail={detail} />
        <Filled facts={book.facts} note={(section) => writtenText(book.words, section)} />
        <Matters matters={book.matters} locked />
        <Written note={(section) => writtenText(book.words, section) ?? t('shifts.book.nothing')} />
      </div>
    </article>
  )
}

function useDetail(id: string): [ShiftDetail | null, string | null] {
  const lists = useShifts((known) => known.lists)
  const [detail, setDetail] = useState<ShiftDetail | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when main says so
  useEffect(() => {
    let here = true
    void api.shifts
      .get(id)
      .catch(() => ({ status: 'refused' as const, reason: 'error' }))
      .then((reply) => {
        if (!here) return
        setDetail(reply.status === 'done' ? reply : null)
        setRefused(reply.status === 'refused' ? reply.reason : null)
      })
    return () => {
      here = false
    }
  }, [id, lists])
  return [detail, refused]
}

function Seal({ detail: { book, sha256, seal } }: { detail: ShiftDetail }) {
  const { t } = useTranslation()
  const line = (signature: ShiftSignature | null, nobody: string) =>
    signature
      ? `${signature.name} – ${t(`shifts.ways.${signature.way}`)}, ${timeText(signature.at)}`
      : nobody
  return (
    <Section name="seal" title={t('shifts.parts.seal')}>
      <dl className={css.who}>
        <div>
          <dt>{t('shifts.people.giver')}</dt>
          <dd>{line(book.given, t('shifts.book.noGiver'))}</dd>
        </div>
        <div>
          <dt>{t('shifts.people.receiver')}</dt>
          <dd>{line(book.received, t('shifts.book.noReceiver'))}</dd>
        </div>
      </dl>
      <p className={seal === 'whole' ? css.mute : css.broken} data-testid="shift-seal">
        {t(`shifts.seals.${seal}`)} <code title={sha256}>SHA-256 {sha256.slice(0, 16)}…</code>
      </p>
    </Section>
  )
}

function Corrections({ detail: { corrections } }: { detail: ShiftDetail }) {
  const { t } = useTranslation()
  if (corrections.length === 0) return null
  return (
    <Section name="corrections" title={t('shifts.parts.corrections')}>
      <ul>
        {corrections.map(({ at, by, section, text, why }) => (
          <li key={`${at} ${text}`} data-testid="shift-correction">
            <b>{t(`shifts.parts.${section as 'book'}`)}</b> {text}
            <small>
              {by}, {timeText(at)}. {t('shifts.correct.because', { why })}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
