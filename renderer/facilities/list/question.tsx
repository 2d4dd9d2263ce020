import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './list.module.css'

interface QuestionProps {
  title: string
  save: string
  /** Something that is needed is not there yet. */
  incomplete?: boolean
  /** → whether it was done: only then it closes */
  onSave: () => Promise<boolean>
  onClose: () => void
  children: ReactNode
}

/** Asked before something is done; Enter in a field of one line saves, Ctrl Enter everywhere. */
export function Question({ title, save, incomplete, onSave, onClose, children }: QuestionProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy || incomplete) return
    setBusy(true)
    const done = await onSave().finally(() => setBusy(false))
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="30rem"
      withCloseButton={false}
      classNames={{ content: css.dialog, title: css.dialogTitle }}
      data-testid="facility-question"
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void submit()
        }}
      >
        {children}
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" rightSection={<kbd>Esc</kbd>} onClick={onClose}>
            {t('facility.ask.cancel')}
          </Button>
          <Button
            size="xs"
            type="submit"
            loading={busy}
            disabled={incomplete}
            data-testid="facility-save"
          >
            {save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
