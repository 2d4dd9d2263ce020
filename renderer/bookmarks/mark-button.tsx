import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { KeyHint } from '../components/keymap'
import css from './mark-button.module.css'

/** Marks the selected tile; shows the key that is quicker. */
export function MarkButton({ onMark }: { onMark: (event: MouseEvent) => void }) {
  const { t } = useTranslation()
  const allowed = useAllowed('mark')
  return (
    <Button
      {...allowed}
      className={`top-button ${css.button}`}
      data-testid="mark-button"
      rightSection={<KeyHint action="wall.mark" />}
      onClick={onMark}
    >
      {t('bookmarks.mark')}
    </Button>
  )
}
