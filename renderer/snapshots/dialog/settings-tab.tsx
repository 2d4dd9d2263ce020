import { Button, SegmentedControl, Slider, Switch } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureType, SnapshotSettings, SnapshotState } from '../../../preload/contract'
import { api } from '../../state'
import { reasonWords } from '../notices'
import { useSnapshots } from '../store'
import { done, revealTaken } from '../take'
import css from './dialog.module.css'

const set = (change: Partial<Omit<SnapshotSettings, 'folder'>>) =>
  void done(api.snapshots.set(change), 'notSet')

/** Every change applies at once; there is nothing to save. */
export function SettingsTab() {
  const { t } = useTranslation()
  const now = useSnapshots((state) => state.now)
  if (!now) return null
  const { settings } = now
  return (
    <>
      <Setting label={t('snapshots.settings.folder')} hint={t('snapshots.settings.folderHint')}>
        <Folder now={now} />
      </Setting>
      <Setting label={t('snapshots.settings.type')} hint={t('snapshots.settings.typeHint')}>
        <SegmentedControl
          fullWidth
          aria-label={t('snapshots.settings.type')}
          value={settings.type}
          onChange={(type) => set({ type: type as PictureType })}
          data={[
            { value: 'jpeg', label: 'JPEG' },
            { value: 'png', label: 'PNG' },
          ]}
          data-testid="snapshots-type"
        />
      </Setting>
      {settings.type === 'jpeg' && (
        <Setting label={t('snapshots.settings.quality')}>
          <Quality stored={settings.quality} />
        </Setting>
      )}
      <Setting label={t('snapshots.settings.caption')} hint={t('snapshots.settings.captionHint')}>
        <Switch
          aria-label={t('snapshots.settings.caption')}
          checked={settings.caption}
          onChange={({ currentTarget }) => set({ caption: currentTarget.checked })}
        />
      </Setting>
      <Setting label={t('snapshots.settings.full')} hint={t('snapshots.settings.fullHint')}>
        <Switch
          aria-label={t('snapshots.settings.full')}
          checked={settings.full}
          onChange={({ currentTarget }) => set({ full: currentTarget.checked })}
        />
      </Setting>
    </>
  )
}

function Folder({ now: { folder, settings, trouble } }: { now: SnapshotState }) {
  const { t } = useTranslation()
  const choose = (standard: boolean) =>
    void done(api.snapshots.chooseFolder({ standard }), 'notSet')
  const refuses = trouble !== 'none'
  return (
    <>
      <p className={css.folder} data-trouble={refuses || undefined} data-testid="snapshots-folder">
        {folder}
        {refuses && ` · ${reasonWords(trouble)}`}
      </p>
      <div className={css.row}>
        <Button
          size="xs"
          variant="default"
          onClick={() => choose(false)}
          data-testid="snapshots-choose"
        >
          {t('snapshots.settings.choose')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void revealTaken(null)}>
          {t('snapshots.settings.open')}
        </Button>
        {settings.folder && (
          <Button size="xs" variant="subtle" onClick={() => choose(true)}>
            {t('snapshots.settings.standard')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Kept by main once the hand lets go. */
function Quality({ stored }: { stored: number }) {
  const { t } = useTranslation()
  const [value, setValue] = useState(stored)
  useEffect(() => setValue(stored), [stored])
  return (
    <Slider
      min={50}
      max={100}
      step={1}
      value={value}
      label={(shown) => `${shown} %`}
      thumbLabel={t('snapshots.settings.quality')}
      onChange={setValue}
      onChangeEnd={(quality) => set({ quality })}
    />
  )
}

interface SettingProps {
  label: string
  hint?: string
  children: ReactNode
}

const Setting = ({ label, hint, children }: SettingProps) => (
  <section className={css.setting} aria-label={label}>
    <div className={css.label}>
      <strong>{label}</strong>
      {hint && <p>{hint}</p>}
    </div>
    <div className={css.control}>{children}</div>
  </section>
)
