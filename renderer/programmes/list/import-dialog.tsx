import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { codesOf } from '../../components/scenes'
import css from '../room.module.css'
import { commitFile, type Preview, useImporting } from './acts'

const leave = () => useImporting.setState({ preview: null })

/** What a file would bring, before anything is changed. */
export function ImportDialog() {
  const { t } = useTranslation()
  const preview = useImporting((state) => state.preview)
  return (
    <Modal
      opened={preview !== null}
      onClose={leave}
      title={t('programmes.importing.title')}
      size="min(36rem, 94vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {preview && <Body preview={preview} />}
    </Modal>
  )
}

function Body({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { file, name, steps, stills, missing, withoutBookmark } = preview
  const facts = [
    t('programmes.count.steps', { count: steps }),
    t('programmes.count.stills', { count: stills }),
  ]
  return (
    <div data-testid="programme-import-view">
      <p className={css.lead}>
        <b>{name}</b>
        <small>
          {file} · {facts.join(' · ')}
        </small>
      </p>
      {missing.length > 0 && (
        <p className={css.warning} data-testid="import-missing">
          {t('programmes.importing.missing', codesOf(missing))}
        </p>
      )}
      {withoutBookmark.length > 0 && (
        <p className={css.warning} data-testid="import-bookmarks">
          {t('programmes.importing.bookmarks', {
            count: withoutBookmark.length,
            numbers: withoutBookmark.join(', '),
          })}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button size="xs" variant="default" onClick={leave}>
          {t('common.cancel')}
        </Button>
        <Button
          size="xs"
          data-autofocus
          onClick={() => void commitFile(preview)}
          data-testid="programme-commit"
        >
          {t('programmes.importing.commit')}
        </Button>
      </Group>
    </div>
  )
}
