import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { layouts } from '../../../preload/contract'
import { openLayouts } from '../../components/dialogs'
import { KeyHint, perform } from '../../components/keymap'
import { LayoutIcon } from '../../components/layout-icon'
import { useLayoutName } from '../../components/layout-name'
import { useShared } from '../../state'
import { clearWall } from '../actions'
import { wallIsEmpty } from '../put'
import { BuiltInChoices, OwnChoices, SceneChoices } from './choices'

const equal = layouts.filter(({ id }) => !id.includes('+'))
const mixed = layouts.filter(({ id }) => id.includes('+'))

/** All layouts, drawn, the equal grids with the digit that chooses them; and the scenes. */
export function LayoutPicker() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { layout: current, grid } = useShared((state) => state.wall)
  const close = () => setOpened(false)
  const name = useLayoutName(current)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className="top-button layouts-button"
          data-testid="layout-picker"
          leftSection={<LayoutIcon grid={grid} />}
          aria-label={t('wall.layout.open', { name })}
          onClick={() => setOpened(!opened)}
        >
          <span className="layouts-name">{name}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="layouts">
        <div className="layouts-scroll">
          <BuiltInChoices
            title={t('wall.layout.equal')}
            ids={equal.map((l) => l.id)}
            {...{ close }}
          />
          <BuiltInChoices
            title={t('wall.layout.mixed')}
            ids={mixed.map((l) => l.id)}
            {...{ close }}
          />
          <OwnChoices close={close} />
          <SceneChoices close={close} />
        </div>
        <Ways close={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** To the room where they are made, and what is done with the wall as it is. */
function Ways({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const empty = useShared((state) => wallIsEmpty(state.wall))
  const way = (act: () => void) => () => {
    close()
    act()
  }
  return (
    <div className="layouts-ways">
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<KeyHint action="layouts.open" />}
        onClick={way(() => openLayouts('list'))}
        data-testid="open-layouts"
      >
        {t('layouts.title')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<KeyHint action="layouts.keep" />}
        onClick={way(() => openLayouts('scene'))}
      >
        {t('layouts.newScene')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<KeyHint action="wall.figures" />}
        onClick={way(() => perform('wall.figures'))}
        data-testid="open-panels"
      >
        {t('keymap.actions.wall.figures')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        disabled={empty}
        onClick={way(() => void clearWall())}
        data-testid="clear-wall"
      >
        {t('wall.layout.clearAll')}
      </Button>
    </div>
  )
}
