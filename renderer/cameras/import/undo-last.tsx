import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LastImport } from '../../../preload/contract'
import { moment } from '../../components/time'
import { Confirm } from '../confirm'
import { useLastImports, useUndoImport } from './use-undo-import'

/** In the list's head, as long as there is something to take back: the last imports by their files. */
export function UndoLast() {
  const { t } = useTranslation()
  const imports = useLastImports()
  const { undo, busy } = useUndoImport()
  const [asked, setAsked] = useState<LastImport | null>(null)
  const [last, ...older] = imports
  if (!last) return null
  const button = (
    <Button
      variant="subtle"
      size="compact-sm"
      color="gray"
      leftSection={<IconArrowBackUp />}
      loading={busy}
      onClick={older.length ? undefined : () => setAsked(last)}
      data-testid="cameras-undo-import"
    >
      {older.length
        ? t('cameras.undoImport.several')
        : t('cameras.undoImport.button', { file: last.file })}
    </Button>
  )
  return (
    <>
      {older.length ? <Choice imports={imports} target={button} onChoose={setAsked} /> : button}
      <Question
        about={asked}
        onNo={() => setAsked(null)}
        onYes={(at) => {
          setAsked(null)
          void undo(at)
        }}
      />
    </>
  )
}

interface ChoiceProps {
  imports: LastImport[]
  target: React.ReactElement
  onChoose: (one: LastImport) => void
}

function Choice({ imports, target, onChoose }: ChoiceProps) {
  const { t, i18n } = useTranslation()
  return (
    <Menu position="bottom-start">
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {imports.map((one) => (
          <Menu.Item key={one.at} onClick={() => onChoose(one)}>
            {t('cameras.undoImport.last', {
              file: one.file,
              time: moment(one.at, Date.now(), i18n.language),
              cameras: one.cameras,
              facilities: one.facilities,
            })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface QuestionProps {
  about: LastImport | null
  onYes: (at: number) => void
  onNo: () => void
}

function Question({ about, onYes, onNo }: QuestionProps) {
  const { t, i18n } = useTranslation()
  const { at = 0, file = '', cameras = 0, facilities = 0 } = about ?? {}
  const time = moment(at, Date.now(), i18n.language)
  return (
    <Confirm
      opened={about !== null}
      title={t('cameras.undoImport.askTitle', { file })}
      text={t('cameras.undoImport.askText', { cameras, facilities, time })}
      yes={t('cameras.undoImport.yes')}
      no={t('cameras.undoImport.no')}
      onYes={() => onYes(at)}
      onNo={onNo}
    />
  )
}
