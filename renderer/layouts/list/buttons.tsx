import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, KeyHint } from '../../components/keymap'
import { useShared } from '../../state'
import css from '../layouts.module.css'
import * as actions from './actions'
import { type Item, movedBy } from './items'

interface ItemButtonsProps {
  item: Item
  items: readonly Item[]
}

export function ItemButtons({ item, items }: ItemButtonsProps) {
  const { t } = useTranslation()
  const own = item.kind !== 'builtIn'
  const standard = useShared(({ layouts, screen }) => layouts.defaults[screen] === item.id)
  return (
    <div className={css.buttons}>
      <Button
        size="xs"
        rightSection={<kbd>Enter</kbd>}
        onClick={() => void actions.use(item)}
        data-testid="layouts-use"
      >
        {t(item.kind === 'scene' ? 'layouts.show' : 'layouts.use')}
      </Button>
      <Act action="layouts.edit" onClick={() => actions.edit(item)}>
        {t(own ? 'layouts.edit' : 'layouts.editCopy')}
      </Act>
      {item.kind !== 'scene' && (
        <Act action="layouts.standard" onClick={() => void actions.setStandard(item)}>
          {t(standard ? 'layouts.unsetStandard' : 'layouts.setStandard')}
        </Act>
      )}
      {own && (
        <>
          <Act action="layouts.rename" onClick={() => actions.startRename(item)}>
            {t('layouts.rename')}
          </Act>
          <Act action="layouts.copy" onClick={() => void actions.copy(item)}>
            {t('layouts.copy')}
          </Act>
          <Act
            action="layouts.up"
            disabled={!movedBy(items, item.id, -1)}
            onClick={() => void actions.move(items, item, -1)}
            label={t('layouts.up')}
          >
            <IconArrowUp size="1rem" aria-hidden="true" />
          </Act>
          <Act
            action="layouts.down"
            disabled={!movedBy(items, item.id, 1)}
            onClick={() => void actions.move(items, item, 1)}
            label={t('layouts.down')}
          >
            <IconArrowDown size="1rem" aria-hidden="true" />
          </Act>
          <Act action="layouts.remove" onClick={() => void actions.remove(items, item)}>
            {t('layouts.remove')}
          </Act>
        </>
      )}
    </div>
  )
}

interface ActProps {
  action: ActionId
  disabled?: boolean
  onClick: () => void
  /** Of what is shown by its sign alone. */
  label?: string
  children: ReactNode
}

const Act = ({ action, label, children, ...rest }: ActProps) => (
  <Button
    size="xs"
    variant="default"
    rightSection={<KeyHint action={action} />}
    aria-label={label}
    title={label}
    data-testid={action.replace('.', '-')}
    {...rest}
  >
    {children}
  </Button>
)
