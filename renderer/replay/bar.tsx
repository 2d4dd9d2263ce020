import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward5,
  IconRewindBackward10,
  IconRewindBackward30,
  IconRewindForward5,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, useKeyText } from '../components/keymap'
import { type ReplayAct, type Speed, speedNames } from './keys'
import { act } from './replay'
import css from './replay.module.css'

const speeds: Speed[] = [1, 0.5, 0.25]
const speedKeys: Record<Speed, ActionId> = {
  ...{ 1: 'replay.speed1', 0.5: 'replay.speed2', 0.25: 'replay.speed4' },
}

/** For the mouse; the keyboard has a key for each, named in the hint. */
export const Bar = memo(function Bar({ playing, speed: now }: { playing: boolean; speed: Speed }) {
  const { t } = useTranslation()
  return (
    <div className={css.bar} role="toolbar" aria-label={t('replay.bar')}>
      <Press name="back30" what={{ act: 'step', by: -30_000 }} keys="replay.back30" size="wide">
        <IconRewindBackward30 />
      </Press>
      <Press name="back10" what={{ act: 'step', by: -10_000 }} size="wide">
        <IconRewindBackward10 />
      </Press>
      <Press name="back5" what={{ act: 'step', by: -5_000 }} keys="replay.back5">
        <IconRewindBackward5 />
      </Press>
      <Press name="frameBack" what={{ act: 'frame', by: -1 }} keys="replay.frameBack" size="middle">
        <IconChevronLeft />
      </Press>
      <Press name={playing ? 'pause' : 'play'} what={{ act: 'turn' }} keys="replay.turn">
        {playing ? <IconPlayerPauseFilled /> : <IconPlayerPlayFilled />}
      </Press>
      <Press name="frameOn" what={{ act: 'frame', by: 1 }} keys="replay.frameOn" size="middle">
        <IconChevronRight />
      </Press>
      <Press name="on5" what={{ act: 'step', by: 5_000 }} keys="replay.on5" size="middle">
        <IconRewindForward5 />
      </Press>
      <span className={css.speeds}>
        {speeds.map((speed) => (
          <Press
            key={speed}
            name="speed"
            what={{ act: 'speed', speed }}
            keys={speedKeys[speed]}
            pressed={now === speed}
            size="widest"
          >
            {speedNames[speed]}
          </Press>
        ))}
      </span>
      <Press name="live" what={{ act: 'live' }} keys="replay.live" main>
        {t('replay.live')}
      </Press>
    </div>
  )
})

interface PressProps {
  name:
    | 'back30'
    | 'back10'
    | 'back5'
    | 'frameBack'
    | 'play'
    | 'pause'
    | 'frameOn'
    | 'on5'
    | 'speed'
    | 'live'
  what: ReplayAct
  keys?: ActionId
  pressed?: boolean
  main?: boolean
  /** The least room in which it is shown; always without one. */
  size?: 'middle' | 'wide' | 'widest'
  children: ReactNode
}

function Press({ name, what, keys, pressed, main, size, children }: PressProps) {
  const { t } = useTranslation()
  const label = t(`replay.acts.${name}`)
  const key = useKeyText(keys)
  return (
    <button
      type="button"
      className={css.press}
      data-size={size}
      data-main={main || undefined}
      data-testid={`replay-${name}`}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={pressed}
      title={key ? `${label} (${key})` : label}
      onClick={() => act(what, null)}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  )
}
