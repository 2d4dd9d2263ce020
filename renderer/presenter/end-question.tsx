import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { acts } from './keys/acts'
import { ask, useModes } from './modes'

/** Never ends without a yes; whatever else is pressed means no, and is done. */
export function EndQuestion({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const asking = useModes((state) => state.asking)
  useEffect(() => () => ask(false), [])
  const rehearsal = show.mode === 'rehearsal'
  const no = () => ask(false)
  return (
    <Modal
      opened={asking}
      onClose={no}
      closeOnEscape={false}
      withCloseButton={false}
      size="lg"
      title={
        <Text span fz="1.375rem" fw={600}>
          {t(rehearsal ? 'presenter.ask.titleRehearsal' : 'presenter.ask.title')}
        </Text>
      }
    >
      <Text size="lg" mb="lg" data-testid="presenter-ask">
        {t(rehearsal ? 'presenter.ask.textRehearsal' : 'presenter.ask.text')}
      </Text>
      <Group justify="flex-end">
        <Button size="md" variant="default" onClick={acts.end} data-testid="presenter-ask-yes">
          {t('presenter.ask.yes')}
        </Button>
        <Button size="md" data-autofocus onClick={no} data-testid="presenter-ask-no">
          {t(rehearsal ? 'presenter.ask.noRehearsal' : 'presenter.ask.no')}
        </Button>
      </Group>
    </Modal>
  )
}
