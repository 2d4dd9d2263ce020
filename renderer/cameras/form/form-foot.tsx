import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { SheetFoot } from '../sheet-foot'

interface FormFootProps {
  /** What went wrong and belongs to no field. */
  messages: string[]
  saving: boolean
  adding: boolean
  onCancel: () => void
  onSaveNext: () => void
}

export function FormFoot({ messages, saving, adding, onCancel, onSaveNext }: FormFootProps) {
  const { t } = useTranslation()
  return (
    <SheetFoot error={messages.join(' ')}>
      <Button variant="subtle" onClick={onCancel} data-testid="camera-cancel">
        {t('cameras.form.cancel')}
      </Button>
      {adding && (
        <Button
          variant="default"
          onClick={onSaveNext}
          disabled={saving}
          data-testid="camera-save-next"
        >
          {t('cameras.form.saveNext')}
        </Button>
      )}
      <Button
        type="submit"
        loading={saving}
        rightSection={<KeyHint action="form.save" />}
        data-testid="camera-save"
      >
        {t('cameras.form.save')}
      </Button>
    </SheetFoot>
  )
}
