import { Input, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera, FieldIssue, Transport } from '../../../preload/contract'
import { useShared } from '../../state'
import { splitCredentials } from './credentials'
import { FacilityField } from './facility-field'
import css from './form.module.css'
import { OnvifField } from './onvif-field'
import { optionFilter } from './option-filter'
import { PasswordField } from './password-field'
import { RingFields } from './ring-fields'
import { SceneFields } from './scene-fields'
import type { CameraValues } from './values'

export type CameraFormState = UseFormReturnType<CameraValues>

function PlaceField({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  const places = useShared((state) => state.codes.places)
  const language = useShared((state) => state.settings.language)
  return (
    <Select
      label={t('cameras.form.place')}
      description={!form.errors.place && t('cameras.form.placeRule')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('cameras.form.placePlaceholder')}
      nothingFoundMessage={t('cameras.form.placeNone')}
      data={places.map((place) => ({ value: place.code, label: place[language] }))}
      searchable
      selectFirstOptionOnChange
      clearable
      filter={optionFilter}
      {...form.getInputProps('place')}
      onChange={(value) => form.setFieldValue('place', value ?? '')}
      value={form.values.place || null}
      data-testid="camera-place"
    />
  )
}

function UrlField({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  const [moved, setMoved] = useState(false)
  // Pasted from a manual with the account in it: a URL is stored and shown without.
  const takeCredentials = () => {
    const split = splitCredentials(form.values.url)
    setMoved(split !== null)
    if (!split) return
    form.setFieldValue('url', split.url)
    form.setFieldValue('user', split.user)
    if (split.password) form.setFieldValue('password', split.password)
  }
  return (
    <TextInput
      label={t('cameras.form.url')}
      name="url"
      withAsterisk
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={!form.errors.url && t(moved ? 'cameras.form.moved' : 'cameras.form.urlHint')}
      placeholder="rtsp://10.0.0.12:554/Streaming/Channels/101"
      spellCheck={false}
      maxLength={2000}
      {...form.getInputProps('url')}
      onBlur={takeCredentials}
      data-testid="camera-url"
    />
  )
}

function SubUrlField({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  // The account of the main stream serves both; another one is for main to refuse aloud.
  const dropCredentials = () => {
    const split = splitCredentials(form.values.subUrl)
    const { user, password } = form.values
    if (split && split.user === user && (!split.password || split.password === password))
      form.setFieldValue('subUrl', split.url)
  }
  return (
    <TextInput
      label={t('cameras.form.subUrl')}
      name="subUrl"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={!form.errors.subUrl && t('cameras.form.subUrlHint')}
      placeholder="rtsp://10.0.0.12:554/Streaming/Channels/102"
      spellCheck={false}
      maxLength={2000}
      {...form.getInputProps('subUrl')}
      onBlur={dropCredentials}
      data-testid="camera-sub-url"
    />
  )
}

function TransportField({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  const choices: Transport[] = ['auto', 'tcp', 'udp']
  return (
    <Input.Wrapper label={t('cameras.form.transport')} error={form.errors.transport}>
      <SegmentedControl
        fullWidth
        aria-label={t('cameras.form.transport')}
        value={form.values.transport}
        onChange={(value) => form.setFieldValue('transport', value as Transport)}
        data={choices.map((value) => ({ value, label: t(`cameras.form.transports.${value}`) }))}
      />
    </Input.Wrapper>
  )
}

interface FieldsProps {
  form: CameraFormState
  /** The one that is edited. */
  camera: Camera | null
  onIssues: (issues: FieldIssue[]) => void
}

export function Fields({ form, camera, onIssues }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={css.fields}>
      <div className={css.codeName}>
        <TextInput
          label={t('cameras.form.code')}
          name="code"
          withAsterisk
          spellCheck={false}
          maxLength={64}
          {...form.getInputProps('code')}
          data-testid="camera-code"
        />
        <TextInput
          label={t('cameras.form.name')}
          name="name"
          withAsterisk
          placeholder={t('cameras.form.namePlaceholder')}
          maxLength={200}
          {...form.getInputProps('name')}
          data-testid="camera-name"
        />
      </div>
      <div className={css.pair}>
        <FacilityField form={form} />
        <PlaceField form={form} />
      </div>
      <UrlField form={form} />
      <SubUrlField form={form} />
      <div className={css.account}>
        <TextInput
          label={t('cameras.form.user')}
          name="user"
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          {...form.getInputProps('user')}
          data-testid="camera-user"
        />
        <PasswordField form={form} hasPassword={camera?.hasPassword ?? false} />
        <TransportField form={form} />
      </div>
      <div className={css.noteEnabled}>
        <Textarea
          label={t('cameras.form.note')}
          name="note"
          rows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
          data-testid="camera-note"
        />
        <Switch
          className={css.enabled}
          label={t('cameras.form.enabled')}
          description={t('cameras.form.enabledHint')}
          {...form.getInputProps('enabled', { type: 'checkbox' })}
          data-testid="camera-enabled"
        />
      </div>
      <SceneFields form={form} />
      <RingFields form={form} />
      <OnvifField form={form} camera={camera} onIssues={onIssues} />
    </div>
  )
}
