import { Button, Group, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The body of a notification that can take back what it reports. */
export function UndoMessage({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <span className="undo-text">{text}</span>
      <Button
        flex="none"
        size="compact-sm"
        variant="light"
        onClick={onUndo}
        rightSection={<Kbd>Ctrl Z</Kbd>}
      >
        {t('common.undo')}
      </Button>
    </Group>
  )
}
