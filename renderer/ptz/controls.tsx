import { IconArrowUp, IconHome, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PtzAbilities, PtzSpeed } from '../../preload/contract'
import { type ActionId, useKeyText } from '../components/keymap'
import { useShared } from '../state'
import { SPEEDS, type Velocity } from './mover'
import { home, lift, press, setSpeed } from './ptz'
import css from './ptz.module.css'

type Way = 'leftUp' | 'up' | 'rightUp' | 'left' | 'right' | 'leftDown' | 'down' | 'rightDown'

const ways: Record<Way, { way: Partial<Velocity>; turned: number; action?: ActionId }> = {
  leftUp: { way: { x: -1, y: 1 }, turned: -45 },
  up: { way: { y: 1 }, turned: 0, action: 'ptz.up' },
  rightUp: { way: { x: 1, y: 1 }, turned: 45 },
  left: { way: { x: -1 }, turned: -90, action: 'ptz.left' },
  right: { way: { x: 1 }, turned: 90, action: 'ptz.right' },
  leftDown: { way: { x: -1, y: -1 }, turned: -135 },
  down: { way: { y: -1 }, turned: 180, action: 'ptz.down' },
  rightDown: { way: { x: 1, y: -1 }, turned: 135 },
}

const order: (Way | 'home')[] = [
  ...(['leftUp', 'up', 'rightUp', 'left', 'home', 'right'] as const),
  ...(['leftDown', 'down', 'rightDown'] as const),
]

/** For the mouse; the keyboard has a key for each, named in the hint. */
export function Controls({ can }: { can: PtzAbilities }) {
  const { t } = useTranslation()
  return (
    <div className={css.controls}>
      <div className={css.arrows} role="toolbar" aria-label={t('ptz.arrows.label')}>
        {order.map((name) =>
          name === 'home' ? (
            <HomeButton key={name} can={can.home} />
          ) : (
            <Hold
              key={name}
              name={name}
              label={t(`ptz.arrows.${name}`)}
              disabled={!can.panTilt}
              {...ways[name]}
            >
              <IconArrowUp style={{ rotate: `${ways[name].turned}deg` }} />
            </Hold>
          ),
        )}
      </div>
      <div className={css.beside}>
        <div className={css.zoom} role="toolbar" aria-label={t('ptz.zoom.label')}>
          <Hold
            {...{ name: 'in', label: t('ptz.zoom.in'), disabled: !can.zoom }}
            {...{ way: { zoom: 1 }, action: 'ptz.in' }}
          >
            <IconPlus />
          </Hold>
          <Hold
            {...{ name: 'out', label: t('ptz.zoom.out'), disabled: !can.zoom }}
            {...{ way: { zoom: -1 }, action: 'ptz.out' }}
          >
            <IconMinus />
          </Hold>
        </div>
        <SpeedChoice />
      </div>
    </div>
  )
}

function HomeButton({ can }: { can: boolean }) {
  const { t } = useTranslation()
  const key = useKeyText('ptz.home')
  return (
    <button
      type="button"
      className={css.press}
      tabIndex={-1}
      disabled={!can}
      aria-label={t('ptz.arrows.home')}
      title={`${t('ptz.arrows.home')} (${key})`}
      onClick={home}
      data-testid="ptz-home"
    >
      <IconHome />
    </button>
  )
}

interface HoldProps {
  name: string
  label: string
  way: Partial<Velocity>
  action?: ActionId
  disabled: boolean
  children: ReactNode
}

/** Acts while it is pressed, wherever the pointer goes meanwhile. */
function Hold({ name, label, way, action, disabled, children }: HoldProps) {
  const key = useKeyText(action)
  const up = () => lift(name)
  return (
    <button
      type="button"
      className={css.press}
      tabIndex={-1}
      disabled={disabled}
      aria-label={label}
      title={key ? `${label} (${key})` : label}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        press(name, way)
      }}
      onPointerUp={up}
      onPointerCancel={up}
      onLostPointerCapture={up}
      data-testid={`ptz-${name}`}
    >
      {children}
    </button>
  )
}

const speedNames = { 1: 'slow', 2: 'medium', 3: 'fast' } as const satisfies Record<PtzSpeed, string>

function SpeedChoice() {
  const { t } = useTranslation()
  const now = useShared(({ settings }) => settings.ptzSpeed)
  const key = useKeyText('ptz.speed')
  return (
    <div className={css.speeds} role="radiogroup" aria-label={t('ptz.speed.label')}>
      {SPEEDS.map((speed) => (
        // biome-ignore lint/a11y/useSemanticElements: it takes no focus, the keys are the pad's
        <button
          key={speed}
          type="button"
          role="radio"
          aria-checked={now === speed}
          className={css.speed}
          tabIndex={-1}
          title={`${t('ptz.speed.label')}: ${t(`ptz.speed.${speedNames[speed]}`)} (${key})`}
          aria-label={t(`ptz.speed.${speedNames[speed]}`)}
          onClick={() => setSpeed(speed)}
          data-testid={`ptz-speed-${speed}`}
        >
          {SPEEDS.slice(0, speed).map((bar) => (
            <i key={bar} />
          ))}
        </button>
      ))}
    </div>
  )
}
