import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { useShared } from '../../state'
import type { Tab } from '../desk'
import css from '../layouts.module.css'
import { Said } from '../said'
import * as actions from './actions'
import type { Item } from './items'

interface FootProps {
  tab: Tab
  item: Item | undefined
}

export function Foot({ tab, item }: FootProps) {
  const { t } = useTranslation()
  const undoable = useShared(({ layouts }) => layouts.canUndo)
  const standard = useShared(({ layouts, screen }) => layouts.defaults[screen] !== undefined)
  return (
    <footer className={css.foot}>
      <Said otherwise={t('layouts.keys')} />
      <Button
        size="xs"
        variant="default"
        disabled={!undoable}
        rightSection={<KeyHint action="app.undo" />}
        onClick={() => void actions.undo()}
        data-testid="layouts-undo"
      >
        {t('common.undo')}
      </Button>
      {tab === 'layouts' && (
        <Button
          size="xs"
          variant="default"
          disabled={!standard}
          rightSection={<KeyHint action="layouts.toStandard" />}
          onClick={() => void actions.toStandard()}
          data-testid="layouts-to-standard"
        >
          {t('layouts.toStandard')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => void actions.importFile()}
        data-testid="layouts-import"
      >
        {t('layouts.import')}
      </Button>
      <ExportMenu item={item} />
      <Button
        size="xs"
        rightSection={<KeyHint action="layouts.new" />}
        onClick={() => actions.create(tab)}
        data-testid="layouts-new"
      >
        {t(tab === 'scenes' ? 'layouts.newScene' : 'layouts.newLayout')}
      </Button>
    </footer>
  )
}

function ExportMenu({ item }: { item: Item | undefined }) {
  const { t } = useTranslation()
  const own = item && item.kind !== 'builtIn' ? item : null
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button size="xs" variant="default" data-testid="layouts-export">
          {t('layouts.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void actions.exportFile([])} data-testid="layouts-export-all">
          {t('layouts.exportAll')}
        </Menu.Item>
        <Menu.Item disabled={!own} onClick={() => own && void actions.exportFile([own.id])}>
          {t('layouts.exportOne')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
