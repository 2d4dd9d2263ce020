import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import css from './mark-button.module.css'

/** Marks the selected tile; shows the key that is quicker. */
export function MarkButton({ onMark }: { onMark: (event: MouseEvent) => void }) {
  const { t } = useTranslation()
  return (
    <Button
      className={`top-button ${css.button}`}
      data-testid="mark-button"
      rightSection={<kbd>M</kbd>}
      onClick={onMark}
    >
      {t('bookmarks.mark')}
    </Button>
  )
}
