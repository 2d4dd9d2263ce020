import { Button, Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shift, ShiftBook, ShiftsState, ShiftWords } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { api, useMay, useShared } from '../../state'
import { act, saveBook } from '../act'
import { NOW, showDialog } from '../store'
import css from './book.module.css'
import { Head } from './head'
import { Matters } from './matters'
import { Note } from './note'
import { Filled, Written } from './sections'

/** Ms between two looks at the figures. */
const AGAIN = 10_000

/** Tonight's book, filling itself; or how to begin a shift. */
export function NowBook({ state }: { state: ShiftsState }) {
  const { t } = useTranslation()
  const may = useMay('shifts')
  const { now } = state
  const book = usePreview(now?.shift.id ?? null)
  if (!now)
    return (
      <div className={css.empty} data-testid="shift-none">
        <h2>{t('shifts.empty.title')}</h2>
        <p>{t('shifts.empty.text')}</p>
        {state.left.length > 0 && <p>{t('shifts.empty.left', { count: state.left.length })}</p>}
        <div className={css.acts}>
          <Button
            size="xs"
            disabled={!may}
            onClick={() => showDialog('begin')}
            rightSection={<KeyHint action="shifts.begin" />}
            data-testid="shift-begin"
          >
            {t('shifts.begin.open')}
          </Button>
          <PlanButton />
        </div>
      </div>
    )
  const { shift, words, matters } = now
  const note = (section: keyof ShiftWords) => (
    <Note
      key={`${shift.id} ${section}`}
      shift={shift.id}
      section={section}
      saved={words[section]}
      label={t('shifts.book.noteTo', { part: t(`shifts.parts.${section}`) })}
    />
  )
  return (
    <article className={css.book} data-testid="shift-book">
      <Head shift={shift} state="running" acts={<Acts shift={shift} />} />
      <div className={css.body}>
        {book ? (
          <Filled facts={book.facts} note={note} />
        ) : (
          <p className={css.mute}>{t('shifts.book.reading')}</p>
        )}
        <Matters matters={matters} />
        <Written note={note} />
      </div>
    </article>
  )
}

/** As main fills it now; null until the first answer, and for another shift. */
function usePreview(shift: string | null): ShiftBook | null {
  const [book, setBook] = useState<ShiftBook | null>(null)
  useEffect(() => {
    if (!shift) return
    let [over, timer] = [false, setTimeout(() => {}, 0)]
    const look = async () => {
      const reply = await api.shifts.preview().catch(() => null)
      if (over) return
      if (reply?.status === 'done') setBook(reply.book)
      timer = setTimeout(look, AGAIN)
    }
    void look()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [shift])
  return book?.shift.id === shift ? book : null
}

function Acts({ shift }: { shift: Shift }) {
  const { t } = useTranslation()
  const may = useMay('shifts')
  return (
    <div className={css.acts}>
      <JoinMe shift={shift} />
      <PlanButton />
      <Button
        size="xs"
        variant="default"
        disabled={!may}
        onClick={() => showDialog('join')}
        rightSection={<KeyHint action="shifts.join" />}
        data-testid="shift-join"
      >
        {t('shifts.join.open')}
      </Button>
      <SaveMenu chosen={NOW} />
      <Button
        size="xs"
        disabled={!may}
        onClick={() => showDialog('handOver')}
        rightSection={<KeyHint action="shifts.handOver" />}
        data-testid="shift-hand-over"
      >
        {t('shifts.handOver.open')}
      </Button>
    </div>
  )
}

/** For whoever is signed in, and not on the shift yet. */
function JoinMe({ shift }: { shift: Shift }) {
  const { t } = useTranslation()
  const may = useMay('shifts')
  const session = useShared(({ accounts }) => accounts.session)
  const there = shift.crew.some(
    ({ account, name, to }) =>
      to === null && (account === session?.account || (account === null && name === session?.name)),
  )
  if (!may || session?.account == null || there) return null
  const { name } = session
  return (
    <Button
      size="xs"
      variant="light"
      onClick={() => void act(api.shifts.join({ name }))}
      data-testid="shift-join-me"
    >
      {t('shifts.join.me')}
    </Button>
  )
}

function PlanButton() {
  const { t } = useTranslation()
  const may = useMay('plan')
  return (
    <Button
      size="xs"
      variant="default"
      disabled={!may}
      onClick={() => showDialog('plan')}
      rightSection={<KeyHint action="shifts.plan" />}
      data-testid="shift-plan"
    >
      {t('shifts.plan.open')}
    </Button>
  )
}

export function SaveMenu({ chosen }: { chosen: string }) {
  const { t } = useTranslation()
  const may = useMay('export')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={!may}
          rightSection={<KeyHint action="shifts.print" />}
          data-testid="shift-save"
        >
          {t('shifts.book.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void saveBook(chosen, 'pdf')} data-testid="shift-save-pdf">
          {t('shifts.book.pdf')}
        </Menu.Item>
        <Menu.Item onClick={() => void saveBook(chosen, 'docx')} data-testid="shift-save-docx">
          {t('shifts.book.docx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
