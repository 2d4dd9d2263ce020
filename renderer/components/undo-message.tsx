import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from './keymap'

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
        rightSection={<KeyHint action="app.undo" />}
      >
        {t('common.undo')}
      </Button>
    </Group>
  )
}
