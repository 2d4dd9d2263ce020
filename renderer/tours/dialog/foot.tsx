import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TourPreview } from '../../../preload/contract'
import { start } from '../acts'
import { duplicate, move, remove } from './desk'
import css from './dialog.module.css'
import { wrongIn } from './draft'
import type { Draft } from './use-draft'

/** What the tour would show, and what can be done with it. */
export function Foot({ draft, onStarted }: { draft: Draft; onStarted: () => void }) {
  const { t } = useTranslation()
  const { tour, preview, said } = draft
  const { id } = tour
  const begin = () => {
    onStarted()
    void start(tour, null)
  }
  return (
    <footer className={css.foot}>
      <div className={css.summary} role="status">
        <b data-testid="tour-preview">
          {preview ? <Summary {...preview} scenes={tour.source.from === 'scenes'} /> : ' '}
        </b>
        <span data-wrong={said.wrong || undefined} data-testid="tour-kept">
          {said.text || t('tours.keptHint')}
        </span>
      </div>
      <Act label={t('tours.up')} onClick={() => move(id, -1)}>
        <IconArrowUp size="1.125rem" />
      </Act>
      <Act label={t('tours.down')} onClick={() => move(id, 1)}>
        <IconArrowDown size="1.125rem" />
      </Act>
      <Act label={t('tours.duplicate')} onClick={() => void duplicate(id)}>
        <IconCopy size="1.125rem" />
      </Act>
      <Act label={t('tours.remove')} onClick={() => void remove(id)} testId="tour-remove">
        <IconTrash size="1.125rem" />
      </Act>
      <Button
        disabled={wrongIn(tour) !== null || preview?.count === 0}
        onClick={begin}
        data-testid="tour-run"
      >
        {t('tours.run')}
      </Button>
    </footer>
  )
}

function Summary({ count, pages, seconds, offline, scenes }: TourPreview & { scenes: boolean }) {
  const { t } = useTranslation()
  const minutes = Math.floor(seconds / 60)
  const words = [
    t(scenes ? 'tours.preview.scenes' : 'tours.preview.cameras', { count }),
    scenes ? '' : t('tours.preview.pages', { count: pages }),
    minutes > 0
      ? t('tours.preview.minutes', { minutes, seconds: seconds % 60 })
      : t('tours.preview.seconds', { seconds }),
    offline > 0 ? t('tours.preview.offline', { count: offline }) : '',
  ]
  return words.filter(Boolean).join(' · ')
}

interface ActProps {
  label: string
  onClick: () => void
  testId?: string
  children: ReactNode
}

const Act = ({ label, onClick, testId, children }: ActProps) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="default"
      size="input-sm"
      aria-label={label}
      onClick={onClick}
      data-testid={testId}
    >
      {children}
    </ActionIcon>
  </Tooltip>
)
