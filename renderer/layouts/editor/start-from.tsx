import { Button, Menu, NumberInput } from '@mantine/core'
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInLayouts, layoutOf, MAX_SIDE } from '../../../preload/contract'
import { LayoutIcon } from '../../components/layout-icon'
import { useShared } from '../../state'
import type { EditorAct, EditorState } from './editor'
import css from './editor.module.css'

interface StartFromProps {
  state: EditorState
  act: Dispatch<EditorAct>
}

/** A plain grid of so many columns and rows, or another layout; a step like any other. */
export function StartFrom({ state, act }: StartFromProps) {
  const { t } = useTranslation()
  const { columns, rows } = state.grid
  const side = (name: 'columns' | 'rows') => (
    <NumberInput
      size="xs"
      label={t(`layouts.editor.${name}`)}
      min={1}
      max={MAX_SIDE}
      clampBehavior="strict"
      allowDecimal={false}
      value={name === 'columns' ? columns : rows}
      onChange={(value) => {
        if (typeof value === 'number') act({ act: 'plain', columns, rows, [name]: value })
      }}
      data-testid={`grid-${name}`}
    />
  )
  return (
    <div className={css.from}>
      {side('columns')}
      {side('rows')}
      <FromLayout act={act} />
    </div>
  )
}

function FromLayout({ act }: Pick<StartFromProps, 'act'>) {
  const { t } = useTranslation()
  const own = useShared(({ layouts }) => layouts.layouts)
  const known = [
    ...own.map(({ id, name, grid }) => ({ id, name, grid })),
    ...builtInLayouts.map((id) => ({
      ...{ id, name: t(`wall.layout.names.${id}`), grid: layoutOf(id) },
    })),
  ]
  return (
    <Menu position="bottom-end" classNames={{ dropdown: css.known }} withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" data-testid="grid-from">
          {t('layouts.editor.from')}…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {known.map(({ id, name, grid: { columns, rows, cells } }) => (
          <Menu.Item
            key={id}
            leftSection={<LayoutIcon grid={{ columns, rows, cells }} />}
            onClick={() => act({ act: 'begin', grid: { columns, rows, cells } })}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
