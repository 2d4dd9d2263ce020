import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  type Camera,
  type FieldIssue,
  OnvifReason,
  type ReadReply,
} from '../../../preload/contract'
import { api } from '../../state'
import type { CameraFormState } from './fields'
import css from './form.module.css'
import { useAttempt } from './use-attempt'
import { draftOf } from './values'

type State =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'over'; reply: Exclude<ReadReply, { status: 'invalid' }> }

const idle: State = { kind: 'idle' }

interface OnvifReadProps {
  form: CameraFormState
  camera: Camera | null
  onIssues: (issues: FieldIssue[]) => void
}

/** Fills in where the streams and the picture are, as the camera itself says. */
export function OnvifRead({ form, camera, onIssues }: OnvifReadProps) {
  const { t } = useTranslation()
  const { onvif, user, password, forgetPassword } = form.values
  const { state, setState, begin } = useAttempt<State>(
    idle,
    [onvif, user, password, forgetPassword].join('\n'),
  )
  const start = async () => {
    const isLatest = begin({ kind: 'running' })
    const broken: ReadReply = { status: 'refused', reason: 'failed' }
    const reply = await api.onvif.read(draftOf(form.values, camera)).catch(() => broken)
    if (!isLatest()) return
    if (reply.status === 'invalid') {
      setState(idle)
      return onIssues(reply.issues)
    }
    setState({ kind: 'over', reply })
    if (reply.status === 'done') fill(form, reply.row)
  }
  return (
    <div className={css.onvifRead}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconDownload />}
        disabled={!onvif.trim()}
        loading={state.kind === 'running'}
        onClick={start}
        data-testid="camera-onvif-read"
      >
        {t('onvif.read.start')}
      </Button>
      <span
        aria-live="polite"
        className={css.found}
        data-status={state.kind === 'over' ? state.reply.status : undefined}
        data-testid="camera-onvif-told"
      >
        {state.kind === 'over' && <Told reply={state.reply} />}
      </span>
    </div>
  )
}

type Row = Extract<ReadReply, { status: 'done' }>['row']

function fill(form: CameraFormState, { main, sub, snapshotUrl }: Row): void {
  if (main) form.setFieldValue('url', main.url)
  form.setFieldValue('subUrl', sub?.url ?? '')
  form.setFieldValue('snapshotUrl', snapshotUrl)
}

/** A clock that is so far off is worth saying. */
const APART_MS = 2_000

function Told({ reply }: { reply: Exclude<ReadReply, { status: 'invalid' }> }) {
  const { t } = useTranslation()
  if (reply.status === 'refused') {
    if (reply.reason === 'several') return t('onvif.read.several')
    const known = OnvifReason.safeParse(reply.reason)
    return t(`onvif.advice.${known.success ? known.data : 'failed'}`)
  }
  const { hardware, address, offsetMs, ms } = reply.row
  const off = Math.abs(offsetMs ?? 0) > Math.max(APART_MS, ms / 2 + 500)
  const seconds = Math.round(Math.abs(offsetMs ?? 0) / 1000)
  const key = (offsetMs ?? 0) > 0 ? 'onvif.read.ahead' : 'onvif.read.behind'
  return `${t('onvif.read.done', { name: hardware || address })}${off ? ` ${t(key, { n: seconds })}` : ''}`
}
