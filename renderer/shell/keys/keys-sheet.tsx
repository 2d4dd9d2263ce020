import { Button, Modal, TextInput } from '@mantine/core'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText, matches, queryWords } from '../../components/fold-text'
import { chordText, useKeymap } from '../../components/keymap'
import { useEscape } from '../../components/use-escape'
import { useShared } from '../../state'
import { leave, resetAll, useEditing } from './editing'
import css from './keys.module.css'
import { Sections } from './rows'
import { Say } from './say'
import { type Row, sectionsOf } from './sections'
import { textOf } from './text'
import { usePress } from './use-press'
import { usePrint } from './use-print'

/** All keys on one page, to be changed and printed. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const editing = useEditing((state) => state.editing)
  const busy = editing?.step === 'press' || editing?.step === 'taken'
  useEscape(opened && editing?.step !== 'press', () => (busy ? leave() : onClose()))
  // What was begun and not ended is forgotten.
  useEffect(() => {
    if (!opened) leave()
  }, [opened])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keymap.sheet.title')}
      size="min(90rem, 96vw)"
      closeOnEscape={false}
      classNames={{ content: css.content, body: css.body }}
      closeButtonProps={{ 'aria-label': t('keymap.sheet.close') }}
      data-testid="keys"
    >
      <Sheet />
    </Modal>
  )
}

function Sheet() {
  const { t, i18n } = useTranslation()
  const keymap = useKeymap()
  const [query, setQuery] = useState('')
  const { printing, print } = usePrint()
  const changed = useShared(({ settings }) => Object.keys(settings.keys).length > 0)
  usePress()
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts change with the language
  const sections = useMemo(() => {
    const words = queryWords(query)
    return sectionsOf(keymap, (row) => matches(foldText(searched(row)), words))
  }, [keymap, query, i18n.language])
  return (
    <>
      <div className={css.head}>
        <TextInput
          className={css.search}
          leftSection={<IconSearch />}
          placeholder={t('keymap.sheet.search')}
          aria-label={t('keymap.sheet.search')}
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-autofocus
          data-testid="keys-search"
        />
        <Button variant="default" disabled={!changed} onClick={() => void resetAll()}>
          {t('keymap.sheet.resetAll')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter />}
          disabled={printing}
          onClick={print}
          data-testid="keys-print"
        >
          {t(printing ? 'keymap.sheet.printing' : 'keymap.sheet.print')}
        </Button>
      </div>
      {sections.length > 0 ? (
        <Sections sections={sections} each={query !== ''} />
      ) : (
        <p className={css.nothing}>{t('keymap.sheet.nothing', { query })}</p>
      )}
      <Say />
    </>
  )
}

const searched = (row: Row) => `${textOf(row)} ${row.keys.map(chordText).join(' ')}`
