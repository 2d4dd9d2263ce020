import { Button, FocusTrap, Modal, SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeListName } from '../../preload/contract'
import { actionOf, currentKeymap, KeyHint } from '../components/keymap'
import { useCodeLists } from '../state'
import { AddRow } from './add-row'
import css from './codes.module.css'
import { Rows } from './rows'
import { useEdits } from './use-edits'

export interface CodesDialogProps {
  opened: boolean
  onClose: () => void
}

/** The lists that bookmarks are named with. Every change applies at once, and to new marks alone. */
export function CodesDialog({ opened, onClose }: CodesDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('codes.title')}
      size="min(76rem, 96vw)"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('codes.close') }}
      data-testid="codes"
    >
      <FocusTrap.InitialFocus />
      <Editor />
    </Modal>
  )
}

function Editor() {
  const { t } = useTranslation()
  const lists = useCodeLists()
  const edits = useEdits(lists)
  const [list, setList] = useState<CodeListName>('kinds')
  const onKeyDown = (event: KeyboardEvent) => {
    const id = actionOf(event.nativeEvent, 'everywhere', currentKeymap())
    if (id !== 'app.undo' || isDirty(event.target)) return
    event.preventDefault()
    edits.undo()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of all that is in it
    <div className={css.editor} onKeyDown={onKeyDown}>
      <SegmentedControl
        value={list}
        onChange={(value) => setList(CodeListName.parse(value))}
        data={CodeListName.options.map((value) => ({ value, label: t(`codes.lists.${value}`) }))}
        data-testid="codes-list"
      />
      <p className={css.hint}>{t(`codes.hints.${list}`)}</p>
      <Rows list={list} codes={lists[list]} edits={edits} />
      <AddRow key={list} list={list} codes={lists[list]} run={edits.run} />
      <footer className={css.foot}>
        <span
          role="status"
          data-refused={edits.said?.refused || undefined}
          data-testid="codes-said"
        >
          {edits.said?.text ?? t('codes.keys')}
        </span>
        <Button
          size="xs"
          variant="default"
          disabled={edits.undoable === 0}
          rightSection={<KeyHint action="app.undo" />}
          onClick={edits.undo}
          data-testid="codes-undo"
        >
          {t('common.undo')}
        </Button>
      </footer>
    </div>
  )
}

/** In a field whose text was not kept yet the key takes back what was typed. */
const isDirty = (target: EventTarget) => target instanceof HTMLElement && 'dirty' in target.dataset
