import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './act.module.css'

interface QuestionProps {
  title: string
  save?: string
  note?: string
  /** Something that is needed is not there yet. */
  incomplete?: boolean
  /** @returns whether it was done: only then it closes */
  onSave: () => Promise<boolean>
  onClose: () => void
  children: ReactNode
}

/** Asked before something is done; Enter in a field of one line saves, Ctrl Enter everywhere. */
export function QuestionDialog(props: QuestionProps) {
  const { title, save, note, incomplete, onSave, onClose, children } = props
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy || incomplete) return
    setBusy(true)
    const done = await onSave()
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="30rem"
      withCloseButton={false}
      classNames={{ content: css.dialog, title: css.title }}
      data-testid="violations-question"
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
        <footer className={css.foot}>
          <p>{note}</p>
          <Group gap="xs" wrap="nowrap">
            <Button size="xs" variant="default" rightSection={<kbd>Esc</kbd>} onClick={onClose}>
              {t('violations.ask.cancel')}
            </Button>
            <Button
              size="xs"
              type="submit"
              loading={busy}
              disabled={incomplete}
              data-testid="violations-save"
            >
              {save ?? t('violations.ask.save')}
            </Button>
          </Group>
        </footer>
      </form>
    </Modal>
  )
}
