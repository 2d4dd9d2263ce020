import { Menu } from '@mantine/core'
import {
  IconDeviceTv,
  IconDeviceTvOff,
  IconHourglass,
  IconPlayerPause,
  IconPresentation,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { api, useShared } from '../state'
import classes from './head.module.css'
import { heed } from './modes'
import { type OutputLook, outputLook, outputWords } from './words'

/** A shape for each, so that no colour is needed to tell them apart. */
const SHAPES: Record<OutputLook, typeof IconDeviceTv> = {
  none: IconPresentation,
  opening: IconHourglass,
  shown: IconDeviceTv,
  lost: IconDeviceTvOff,
  card: IconPresentation,
  frozen: IconPlayerPause,
}

/** How the big screen is, and the way to another one. */
export function OutputSign({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const displays = useShared((state) => state.screens.displays)
  const others = displays.filter(({ id }) => id !== show.output.display)
  const look = outputLook(show)
  const Shape = SHAPES[look]
  return (
    <Menu position="bottom-end" returnFocus={false} disabled={others.length === 0}>
      <Menu.Target>
        <button
          type="button"
          className={classes.output}
          data-testid="presenter-output"
          data-state={show.output.state}
          data-look={look}
          data-frozen={show.frozen || undefined}
          data-card={show.card || undefined}
        >
          <Shape aria-hidden />
          <span className={classes.words}>{outputWords(show, t)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ id, number, label }) => (
          <Menu.Item
            key={id}
            data-display={id}
            onClick={() => void heed(api.presenter.moveOutput(id))}
          >
            {t('presenter.output.move', { label: `${number} · ${label}` })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
