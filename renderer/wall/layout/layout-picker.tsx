import { Button, Kbd, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BuiltInLayout, type LayoutId, layoutOf, layouts } from '../../../preload/contract'
import { LayoutIcon } from '../../components/layout-icon'
import { useShared } from '../../state'
import { clearWall, setLayout } from '../actions'
import { wallIsEmpty } from '../put'

const equal = layouts.filter(({ id }) => !id.includes('+'))
const mixed = layouts.filter(({ id }) => id.includes('+'))

/** All layouts, drawn; the equal grids with the digit that chooses them. */
export function LayoutPicker() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { layout: current, grid } = useShared((state) => state.wall)
  const empty = useShared((state) => wallIsEmpty(state.wall))
  const close = () => setOpened(false)
  const builtIn = BuiltInLayout.safeParse(current)
  const name = builtIn.success ? t(`wall.layout.names.${builtIn.data}`) : t('wall.layout.own')
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className="top-button"
          data-testid="layout-picker"
          leftSection={<LayoutIcon grid={grid} />}
          aria-label={t('wall.layout.open', { name })}
          onClick={() => setOpened(!opened)}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="layouts">
        <Group title={t('wall.layout.equal')} ids={equal.map((l) => l.id)} onChosen={close} />
        <Group title={t('wall.layout.mixed')} ids={mixed.map((l) => l.id)} onChosen={close} />
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          size="compact-sm"
          disabled={empty}
          onClick={() => {
            clearWall()
            close()
          }}
        >
          {t('wall.layout.clearAll')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

interface GroupProps {
  title: string
  ids: BuiltInLayout[]
  onChosen: () => void
}

function Group({ title, ids, onChosen }: GroupProps) {
  const { t } = useTranslation()
  const current = useShared((state) => state.wall.layout)
  const choose = (id: LayoutId) => {
    setLayout(id)
    onChosen()
  }
  return (
    <fieldset className="layouts-group">
      <legend>{title}</legend>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className="layouts-choice"
          data-layout={id}
          aria-pressed={id === current}
          data-autofocus={id === current || undefined}
          onClick={() => choose(id)}
        >
          <LayoutIcon grid={layoutOf(id)} />
          <span>{t(`wall.layout.names.${id}`)}</span>
          {!id.includes('+') && <Kbd size="xs">Ctrl {Math.sqrt(Number(id))}</Kbd>}
        </button>
      ))}
    </fieldset>
  )
}
