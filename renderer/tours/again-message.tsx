import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The body of a notification that tells of a tour's end, and can begin it again. */
export function AgainMessage({ text, onAgain }: { text: string; onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <span className="undo-text">{text}</span>
      <Button flex="none" size="compact-sm" variant="light" onClick={onAgain}>
        {t('tours.again')}
      </Button>
    </Group>
  )
}
