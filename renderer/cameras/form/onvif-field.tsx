import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Camera, type FieldIssue, PtzRefusal } from '../../../preload/contract'
import type { CameraFormState } from './fields'
import css from './form.module.css'
import { OnvifRead } from './onvif-read'
import { type OnvifState, useOnvifCheck } from './use-onvif-check'

interface OnvifFieldProps {
  form: CameraFormState
  camera: Camera | null
  onIssues: (issues: FieldIssue[]) => void
}

/** Where the camera can be moved from; folded, since most stand still. The check says what answers. */
export function OnvifField({ form, camera, onIssues }: OnvifFieldProps) {
  const { t } = useTranslation()
  const { state, start } = useOnvifCheck(form.values, camera, onIssues)
  const [open, setOpen] = useState(form.values.onvif !== '')
  const { error, ...input } = form.getInputProps('onvif')
  const has = form.values.onvif.trim() ? 'has' : 'hasNone'
  return (
    <details
      className={css.scene}
      open={open || Boolean(error) || Boolean(form.errors.snapshotUrl)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="camera-ptz"
    >
      <summary>
        {t('cameras.onvif.title')} <span>{t(`cameras.onvif.${has}`)}</span>
      </summary>
      <div className={css.onvif}>
        <TextInput
          label={t('cameras.form.onvif')}
          name="onvif"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={!error && <Found state={state} />}
          placeholder="10.0.0.12:80"
          spellCheck={false}
          maxLength={2000}
          {...input}
          error={error}
          data-testid="camera-onvif"
        />
        <Button
          variant="default"
          disabled={!form.values.onvif.trim()}
          loading={state.kind === 'running'}
          onClick={start}
          data-testid="camera-onvif-check"
        >
          {t('cameras.onvif.check')}
        </Button>
      </div>
      <OnvifRead {...{ form, camera, onIssues }} />
      <TextInput
        label={t('cameras.form.snapshotUrl')}
        name="snapshotUrl"
        description={t('cameras.form.snapshotUrlHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="http://10.0.0.12/snapshot.jpg"
        spellCheck={false}
        maxLength={2000}
        {...form.getInputProps('snapshotUrl')}
        data-testid="camera-snapshot-url"
      />
    </details>
  )
}

function Found({ state }: { state: OnvifState }) {
  const { t } = useTranslation()
  if (state.kind === 'idle') return t('cameras.form.onvifHint')
  if (state.kind === 'running') return t('cameras.onvif.running')
  const { reply } = state
  return (
    <span
      aria-live="polite"
      className={css.found}
      data-testid="camera-onvif-found"
      data-status={reply.status}
      data-reason={reply.status === 'refused' ? reply.reason : undefined}
    >
      {reply.status === 'done' ? <Good reply={reply} /> : <Trouble reason={reply.reason} />}
    </span>
  )
}

function Good({ reply }: { reply: Extract<OnvifReply, { status: 'done' }> }) {
  const { t } = useTranslation()
  const { can, manufacturer, model, presets } = reply
  const name = [manufacturer, model].filter(Boolean).join(' ') || t('cameras.onvif.unnamed')
  if (!can) return t('cameras.onvif.still', { name })
  const moves = can.panTilt ? (can.zoom ? 'all' : 'turns') : 'zooms'
  return t(`cameras.onvif.moves.${moves}`, { name, count: presets })
}

type OnvifReply = Extract<OnvifState, { kind: 'over' }>['reply']

function Trouble({ reason }: { reason: string }) {
  const { t } = useTranslation()
  const known = PtzRefusal.safeParse(reason)
  return t(`ptz.reasons.${known.success ? known.data : 'failed'}`)
}
