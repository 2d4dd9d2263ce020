import { useForm } from '@mantine/form'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { useEscape } from '../../components/use-escape'
import { api, useShared } from '../../state'
import { Confirm } from '../confirm'
import { Layer } from '../layer'
import { notify } from '../notify'
import { useSay } from '../use-say'
import { Fields } from './fields'
import css from './form.module.css'
import { FormFoot } from './form-foot'
import { TestPanel } from './test-panel'
import { useSaveKeys } from './use-save-keys'
import {
  type CameraValues,
  draftOf,
  emptyValues,
  errorsOf,
  valuesForNext,
  valuesOf,
} from './values'

interface CameraFormProps {
  /** The camera to edit; null adds one. */
  id: string | null
  /** With the camera that was saved last, if any was. */
  onClose: (saved: string | null) => void
}

const cameraBy = (id: string | null): Camera | null =>
  useShared.getState().registry.cameras.find((camera) => camera.id === id) ?? null

export function CameraForm({ id, onClose }: CameraFormProps) {
  const { t } = useTranslation()
  const say = useSay()
  const [camera] = useState(() => cameraBy(id))
  const form = useForm<CameraValues>({
    initialValues: camera ? valuesOf(camera) : emptyValues,
  })
  const [others, setOthers] = useState<string[]>([])
  const [saving, setSaving] = useState(false)
  const [asking, setAsking] = useState(false)
  const sheet = useRef<HTMLFormElement>(null)
  const saved = useRef<string | null>(null)
  const close = () => onClose(saved.current)

  const focus = useCallback((selector: string) => {
    requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>(selector)?.focus())
  }, [])
  useEffect(() => focus('[name="code"]'), [focus])
  const showIssues = (issues: Parameters<typeof errorsOf>[0]) => {
    const errors = errorsOf(issues, say.issue)
    form.setErrors(errors.fields)
    setOthers(errors.others)
    focus('[aria-invalid="true"]')
  }
  const startNext = () => {
    const next = valuesForNext(form.values)
    form.setInitialValues(next)
    form.setValues(next)
    form.resetDirty(next)
    focus('[name="code"]')
  }
  const save = async (another: boolean) => {
    if (saving) return
    setSaving(true)
    setOthers([])
    const draft = draftOf(form.values, camera)
    const reply = await api.cameras.save(draft).finally(() => setSaving(false))
    if (reply.status === 'refused') return setOthers([say.refused(reply)])
    if (reply.status === 'invalid') return showIssues(reply.issues)
    saved.current = reply.id
    notify({ message: t('cameras.form.saved', { code: draft.code, name: draft.name }) })
    if (another) startNext()
    else close()
  }
  const leave = () => (form.isDirty() ? setAsking(true) : close())
  useEscape(!asking, leave)
  useSaveKeys(!asking, () => save(false))
  const title = camera
    ? t('cameras.form.editTitle', { code: camera.code })
    : t('cameras.form.addTitle')
  return (
    <Layer title={title} onClose={leave}>
      <form
        ref={sheet}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          save(false)
        }}
        autoComplete="off"
        data-testid="camera-form"
      >
        <div className={css.formBody}>
          <Fields form={form} camera={camera} onIssues={showIssues} />
          <TestPanel form={form} camera={camera} onIssues={showIssues} />
        </div>
        <FormFoot
          messages={others}
          saving={saving}
          adding={!camera}
          onCancel={leave}
          onSaveNext={() => save(true)}
        />
      </form>
      <Confirm
        opened={asking}
        title={t('cameras.form.leaveTitle')}
        text={t('cameras.form.leaveText')}
        yes={t('cameras.form.leave')}
        no={t('cameras.form.stay')}
        onYes={close}
        onNo={() => setAsking(false)}
      />
    </Layer>
  )
}
