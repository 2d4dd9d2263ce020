import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { Setting } from './setting'
import css from './settings.module.css'

export function FfmpegSetting() {
  const { t } = useTranslation()
  const stored = useShared((state) => state.settings.ffmpegPath)
  const [path, setPath] = useState(stored)
  useEffect(() => setPath(stored), [stored])
  const apply = async (ffmpegPath: string) => {
    if (ffmpegPath === stored) return setPath(stored)
    // Refused: the field goes back to what is really used.
    if (!(await settle(api.app.set({ ffmpegPath })))) setPath(stored)
  }
  return (
    <Setting label={t('settings.ffmpeg')} hint={t('settings.ffmpegHint')}>
      <div className={css.row}>
        <TextInput
          className={css.grow}
          aria-label={t('settings.ffmpeg')}
          placeholder={t('settings.ffmpegPlaceholder')}
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
          onBlur={() => apply(path.trim())}
          onKeyDown={(event) => event.key === 'Enter' && apply(path.trim())}
          data-testid="settings-ffmpeg"
        />
        <Button
          variant="default"
          disabled={!path && !stored}
          onClick={() => apply('')}
          data-testid="settings-ffmpeg-auto"
        >
          {t('settings.ffmpegAuto')}
        </Button>
      </div>
    </Setting>
  )
}
