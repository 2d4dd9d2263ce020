import { useEffect } from 'react'
import type { FeedShown } from '../../preload/contract'
import { Calm, type Figures, StageView } from '../components/stage'
import { api, usePointed, useShow } from '../state'
import css from './output.module.css'

/** Nothing of the page answers to a hand. */
const HANDS = ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'wheel'] as const

function useNoHands(): void {
  useEffect(() => {
    const stop = (event: Event) => event.preventDefault()
    for (const hand of HANDS) window.addEventListener(hand, stop, { passive: false })
    return () => {
      for (const hand of HANDS) window.removeEventListener(hand, stop)
    }
  }, [])
}

const tell = (feeds: FeedShown[]) => void api.presenter.tell(feeds).catch(() => {}) // main ends

/** The whole screen that the meeting sees: the stage, and nothing else. */
export function Output({ figures }: { figures: Figures }) {
  const show = useShow((state) => state.show)
  const pointed = usePointed((state) => state.at)
  useNoHands()
  return (
    <div
      className={css.output}
      data-testid="output"
      data-step={show?.index}
      data-card={show?.card || undefined}
      data-frozen={show?.frozen || undefined}
    >
      <Calm instead={null}>
        {show && <StageView {...{ show, pointed, figures, tell }} obeys ahead />}
      </Calm>
    </div>
  )
}
