import { Button, Group, Modal, Text } from '@mantine/core'
import { useEscape } from '../components/use-escape'
import css from './room.module.css'

interface ConfirmProps {
  opened: boolean
  title: string
  text: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}

export function Confirm({ opened, title, text, yes, no, onYes, onNo }: ConfirmProps) {
  useEscape(opened, onNo)
  return (
    <Modal
      opened={opened}
      onClose={onNo}
      title={title}
      size="sm"
      centered
      withCloseButton={false}
      closeOnEscape={false}
      classNames={{ content: css.framed }}
      transitionProps={{ duration: 120 }}
      zIndex={250}
    >
      <Text size="sm" c="var(--vg-mute)">
        {text}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button size="xs" variant="default" onClick={onYes} data-testid="confirm-yes">
          {yes}
        </Button>
        <Button size="xs" onClick={onNo} data-autofocus data-testid="confirm-no">
          {no}
        </Button>
      </Group>
    </Modal>
  )
}
