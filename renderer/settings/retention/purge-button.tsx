import { Button, Group, Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Refused, type RetentionPreview, RetentionRefusal } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { useEscape } from '../../components/use-escape'
import { api } from '../../state'

interface PurgeButtonProps {
  preview: RetentionPreview | null
  asking: boolean
  onAsking: (asking: boolean) => void
  /** Deleted or not: the list is no longer of now. */
  onDone: () => void
}

/** An error in main is its log's business; the operator must know that it is not done. */
const broken = (): Refused => ({ status: 'refused', reason: 'error' })

/** Deletes what is listed, for good, once that was confirmed. */
export function PurgeButton({ preview, asking, onAsking, onDone }: PurgeButtonProps) {
  const { t, i18n } = useTranslation()
  useEscape(asking, () => onAsking(false))
  const [busy, setBusy] = useState(false)
  const [count, token] = [preview?.count ?? 0, preview?.token ?? '']
  const bytesOf = formatsFor(i18n.language).bytes
  const purge = async () => {
    onAsking(false)
    setBusy(true)
    const done = await api.retention.apply({ token }).catch(broken)
    setBusy(false)
    onDone()
    if (done.status === 'done') {
      const message = t('retention.done', { count: done.count, size: bytesOf(done.bytes) })
      notifications.show({ message })
    } else {
      const { data: reason } = RetentionRefusal.safeParse(done.reason)
      const message = t(reason ? `retention.reasons.${reason}` : 'common.notDone.text')
      notifications.show({ title: t('retention.notDone'), message, color: 'doubtful' })
    }
  }
  return (
    <>
      <Button
        variant="default"
        c={count > 0 ? 'var(--vg-lost)' : undefined}
        disabled={count === 0 && !busy}
        loading={busy}
        onClick={() => onAsking(true)}
        data-testid="retention-purge"
      >
        {count > 0 ? t('retention.purge', { count }) : t('retention.purgeNone')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => onAsking(false)}
        title={t('retention.confirm.title', { count })}
        size="sm"
        closeOnEscape={false}
        centered
        withCloseButton={false}
        transitionProps={{ duration: 120 }}
        zIndex={300}
      >
        <Text size="sm" c="var(--vg-mute)">
          {t('retention.confirm.text', { size: bytesOf(preview?.bytes ?? 0) })}
        </Text>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button
            variant="default"
            c="var(--vg-lost)"
            onClick={purge}
            data-testid="retention-confirm"
          >
            {t('retention.confirm.yes')}
          </Button>
          <Button onClick={() => onAsking(false)} data-autofocus>
            {t('retention.confirm.no')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
