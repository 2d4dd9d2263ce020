import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Camera,
  type FoundRow,
  type FoundStream,
  StreamReason,
  type TestReply,
} from '../../../preload/contract'
import { api } from '../../state'
import css from '../onvif.module.css'
import { clockOff, isSlow, useRowWords } from './words'

interface DetailProps {
  row: FoundRow | null
  /** Number of the search that the row is of. */
  search: number
  known: Camera | null | undefined
}

/** All about the row where the keyboard is: what it is, what is wrong and what to do, a picture. */
export function Detail({ row, search, known }: DetailProps) {
  const { t } = useTranslation()
  return (
    <aside className={css.detail} aria-label={t('onvif.detail.label')} data-testid="onvif-detail">
      {row ? (
        <Facts key={row.key} {...{ row, search, known }} />
      ) : (
        <p className={css.quiet}>{t('onvif.detail.none')}</p>
      )}
    </aside>
  )
}

function Facts({ row, search, known }: DetailProps & { row: FoundRow }) {
  const { t } = useTranslation()
  const words = useRowWords()
  return (
    <>
      <h3>{words.name(row)}</h3>
      <p className={css.quiet}>{[row.hardware, row.address].filter(Boolean).join(' · ')}</p>
      {row.state === 'failed' && (
        <p className={css.trouble}>{t(`onvif.advice.${row.reason ?? 'failed'}`)}</p>
      )}
      {known && <p>{t('onvif.detail.known', { code: known.code, name: known.name })}</p>}
      {clockOff(row) && (
        <p className={css.doubtful}>{t('onvif.detail.clock', { off: words.clock(row) })}</p>
      )}
      {isSlow(row) && <p className={css.doubtful}>{t('onvif.detail.slow')}</p>}
      <Stream name={t('onvif.columns.main')} stream={row.main} />
      <Stream name={t('onvif.columns.sub')} stream={row.sub} />
      {row.state === 'ready' && <Picture {...{ row, search }} />}
    </>
  )
}

function Stream({ name, stream }: { name: string; stream: FoundStream | null }) {
  const { t } = useTranslation()
  const words = useRowWords()
  if (!stream) return null
  const rate = stream.kbps ? t('onvif.detail.kbps', { n: stream.kbps }) : ''
  return (
    <dl className={css.stream}>
      <dt>{name}</dt>
      <dd>{[words.stream(stream, true), rate].filter(Boolean).join(' · ')}</dd>
      <dd className={css.url}>{stream.url}</dd>
    </dl>
  )
}

function Picture({ row, search }: { row: FoundRow; search: number }) {
  const { t } = useTranslation()
  const [reply, setReply] = useState<TestReply | 'running' | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  const look = async () => {
    setReply('running')
    const broken: TestReply = { status: 'refused', reason: 'ffmpeg-failed' }
    const next = await api.onvif.picture({ search, key: row.key }).catch(() => broken)
    if (!gone.current) setReply(next)
  }
  const running = reply === 'running'
  return (
    <div className={css.look} aria-live="polite">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPhoto />}
        loading={running}
        onClick={look}
        data-testid="onvif-look"
      >
        {t('onvif.detail.look')}
      </Button>
      {reply !== null && !running && <Shown reply={reply} />}
    </div>
  )
}

function Shown({ reply }: { reply: TestReply }) {
  const { t } = useTranslation()
  if (reply.status === 'done')
    return (
      <>
        <img
          src={reply.picture}
          alt={t('onvif.detail.picture')}
          draggable={false}
          data-testid="onvif-picture"
        />
        <p className={css.quiet}>{`${reply.width} × ${reply.height}`}</p>
      </>
    )
  if (reply.status === 'refused' && reply.reason === 'search-gone')
    return <p className={css.trouble}>{t('onvif.refused.search-gone')}</p>
  const known = StreamReason.safeParse(reply.status === 'refused' ? reply.reason : '')
  const key = known.success ? known.data : 'ffmpeg-failed'
  return (
    <p className={css.trouble}>
      {t(`streams.reasons.${key}`)}. {t(`cameras.advice.${key}`)}
    </p>
  )
}
