import {
  IconArrowBigLeft,
  IconArrowBigRight,
  IconArrowsMaximize,
  IconClick,
  IconEraser,
  IconList,
  IconPencil,
  IconPlayerPause,
  IconPlayerSkipForward,
  IconPresentation,
  IconTrash,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { Act } from './act'
import classes from './controls.module.css'
import { acts } from './keys/acts'
import type { Pointer } from './keys/pointer'
import { ask, toggleHand, useModes } from './modes'
import { focusSteps } from './steps'

interface ControlsProps {
  show: ShowState
  pointer: Pointer
  list: RefObject<HTMLElement | null>
}

/** Everything that a key does, for the mouse and for whoever has forgotten the key. */
export function Controls({ show, pointer, list }: ControlsProps) {
  const { t } = useTranslation()
  const rehearsal = show.mode === 'rehearsal'
  return (
    <nav className={classes.controls} aria-label={t('presenter.acts.label')}>
      <Act act="back" icon={IconArrowBigLeft} onAct={acts.back} />
      <Act act="next" icon={IconArrowBigRight} onAct={acts.next} />
      <Act act="card" icon={IconPresentation} on={show.card} onAct={acts.card} />
      <Act act="freeze" icon={IconPlayerPause} on={show.frozen} onAct={acts.freeze} />
      {rehearsal && (
        <Act act="auto" icon={IconPlayerSkipForward} on={show.auto} onAct={acts.auto} />
      )}
      <Hands show={show} pointer={pointer} />
      <Act act="steps" icon={IconList} onAct={() => focusSteps(list.current)} />
      <span className={classes.end}>
        <Act act="end" icon={IconX} action="presenter.leave" onAct={() => ask(true)} />
      </span>
    </nav>
  )
}

/** What is done on the picture. */
function Hands({ show, pointer }: Omit<ControlsProps, 'list'>) {
  const hand = useModes((state) => state.hand)
  const bare = show.ink.length === 0
  const whole = show.zoom.scale === 1
  return (
    <>
      <Act
        act="pointer"
        icon={IconClick}
        on={hand === 'pointer'}
        onAct={() => toggleHand('pointer')}
      />
      <Act act="draw" icon={IconPencil} on={hand === 'draw'} onAct={() => toggleHand('draw')} />
      <Act act="erase" icon={IconEraser} disabled={bare} onAct={acts.erase} />
      <Act act="eraseAll" icon={IconTrash} disabled={bare} onAct={acts.eraseAll} />
      <Act
        act="zoomOut"
        icon={IconZoomOut}
        disabled={whole}
        onAct={() => acts.zoomOut(pointer.last())}
      />
      <Act act="zoomIn" icon={IconZoomIn} onAct={() => acts.zoomIn(pointer.last())} />
      <Act act="whole" icon={IconArrowsMaximize} disabled={whole} onAct={acts.whole} />
    </>
  )
}
