import type { ReactNode } from 'react'

/** What a camera can look like in a list: the wall's states and those of cameras not shown. */
export type Look =
  | 'closed'
  /** Not shown, and it would have a picture. */
  | 'ready'
  | 'off'
  | 'connecting'
  | 'live'
  | 'stalled'
  | 'blind'
  | 'reconnecting'
  | 'refused'
  | 'unreachable'
  | 'unsupported'

/** Colour never stands alone: each state has a shape of its own. */
const shapes: Record<Look, ReactNode> = {
  closed: <circle cx="6" cy="6" r="3.4" className="stroked" />,
  ready: <circle cx="6" cy="6" r="2.2" />,
  off: <path d="M2.6 6h6.8" className="stroked" />,
  connecting: <circle cx="6" cy="6" r="3.4" className="stroked dashed" />,
  live: <circle cx="6" cy="6" r="3.6" />,
  stalled: <path d="M6 1.4 11 10.4H1Z" />,
  blind: <path d="M.8 6Q6 .6 11.2 6 6 11.4.8 6ZM2 10.6 10 1.4" className="stroked" />,
  reconnecting: <rect x="1.8" y="1.8" width="8.4" height="8.4" />,
  refused: <path d="M6 .7 11.3 6 6 11.3.7 6Z" />,
  unreachable: <path d="M2.4 2.4l7.2 7.2M9.6 2.4 2.4 9.6" className="stroked bold" />,
  unsupported: <path d="M6 10.6 1 1.6H11Z" />,
}

export function StateShape({ look }: { look: Look }) {
  return (
    <svg className="shape" data-look={look} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[look]}
    </svg>
  )
}
