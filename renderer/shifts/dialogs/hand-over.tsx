import { SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftBook, ShiftNow, ShiftPeople, ShiftSigner } from '../../../preload/contract'
import { useShared } from '../../state'
import { Note } from '../book/note'
import { choose, closeDialog, NOW } from '../store'
import { nameOf } from '../words'
import css from './dialogs.module.css'
import { Foot } from './foot'
import { PeopleFields } from './people-fields'
import { Signer } from './signer'
import { useSigning } from './use-signing'

interface HandOverProps {
  now: ShiftNow
  people: readonly string[]
}

/** Who is there to sign. */
const WAYS = ['both', 'alone', 'left'] as const
type Way = (typeof WAYS)[number]

const nobody: ShiftSigner = { name: '', password: '' }

/** Both sides see what they sign, and sign it; the next shift begins. */
export function HandOver({ now, people }: HandOverProps) {
  const { t } = useTranslation()
  const byPassword = useShared(({ accounts }) => accounts.mode === 'accounts')
  const [way, setWay] = useState<Way>('both')
  const [giver, setGiver] = useState<ShiftSigner>(useGiver(now))
  const [receiver, setReceiver] = useState(nobody)
  const [next, setNext] = useState<ShiftPeople>({ leader: '', head: '', crew: [] })
  const { prepared, trouble, busy, sign } = useSigning(JSON.stringify([now.words, now.matters]))
  const gives = way !== 'left'
  const receives = way !== 'alone'
  const ready = prepared && (!gives || giver.name) && (!receives || receiver.name)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const id = await sign({
      giver: gives ? giver : null,
      receiver: receives ? receiver : null,
      next: receives ? next : null,
    })
    if (!id) return
    const done = t('shifts.handOver.done', { shift: nameOf(now.shift) })
    const signIn = byPassword && receives ? ` ${t('shifts.handOver.signIn')}` : ''
    notifications.show({ message: done + signIn })
    choose(receives ? NOW : id)
    closeDialog()
  }
  return (
    <form className={css.handOver} onSubmit={(event) => void submit(event)}>
      <div className={css.summary}>
        <p className={css.hint}>{t('shifts.handOver.text')}</p>
        {prepared ? <Summary book={prepared.book} /> : <p>{t('shifts.book.reading')}</p>}
        <Note
          shift={now.shift.id}
          section="received"
          saved={now.words.received}
          label={t('shifts.parts.received')}
          placeholder={t('shifts.parts.received')}
        />
      </div>
      <div className={css.signers}>
        <SegmentedControl
          size="xs"
          fullWidth
          value={way}
          onChange={(value) => setWay(value as Way)}
          data={WAYS.map((value) => ({ value, label: t(`shifts.handOver.ways.${value}`) }))}
          data-testid="sign-way"
        />
        {gives && (
          <Signer
            id="giver"
            value={giver}
            known={people}
            error={trouble?.whose === 'giver' ? trouble.text : null}
            onChange={(change) => setGiver((before) => ({ ...before, ...change }))}
          />
        )}
        {receives && (
          <>
            <Signer
              id="receiver"
              value={receiver}
              known={people}
              error={trouble?.whose === 'receiver' ? trouble.text : null}
              onChange={(change) => setReceiver((before) => ({ ...before, ...change }))}
            />
            <fieldset className={css.next}>
              <legend>{t('shifts.handOver.next')}</legend>
              <PeopleFields
                id="next"
                value={next}
                known={people}
                onChange={(change) => setNext((before) => ({ ...before, ...change }))}
              />
            </fieldset>
          </>
        )}
      </div>
      <Foot
        text={t(receives ? 'shifts.handOver.go' : 'shifts.handOver.end')}
        disabled={!ready}
        busy={busy}
        error={trouble && trouble.whose === null ? trouble.text : null}
      />
    </form>
  )
}

/** Whoever is signed in, or heads the shift. */
function useGiver({ shift }: ShiftNow): ShiftSigner {
  const account = useShared(({ accounts }) => accounts.session?.account ?? null)
  return { name: account ?? (shift.head || shift.crew[0]?.name || ''), password: '' }
}

/** In figures, what is signed; the book itself lies behind the dialogue. */
function Summary({ book }: { book: ShiftBook }) {
  const { t } = useTranslation()
  const { cameras, outages, violations, attention, coverage } = book.facts
  const missed = attention?.list.filter(({ outcome }) => outcome === 'missed').length
  const lines: [string, string][] = [
    [
      t('shifts.parts.cameras'),
      cameras ? t('shifts.handOver.cameras', { ...cameras, lost: cameras.down }) : '?',
    ],
    [
      t('shifts.parts.outages'),
      outages
        ? t('shifts.handOver.outages', {
            count: outages.list.length,
            open: outages.list.filter(({ to }) => to === null).length,
          })
        : '?',
    ],
    [t('shifts.parts.violations'), violations ? String(violations.list.length) : '?'],
    [
      t('shifts.parts.coverage'),
      coverage
        ? t('shifts.handOver.coverage', { seen: coverage.seen, total: coverage.total })
        : '?',
    ],
    [
      t('shifts.parts.attention'),
      attention ? t('shifts.handOver.checks', { count: attention.list.length, missed }) : '?',
    ],
    [
      t('shifts.parts.matters'),
      t('shifts.handOver.matters', {
        count: book.matters.filter(({ done }) => done === null).length,
      }),
    ],
  ]
  return (
    <dl className={css.lines}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
