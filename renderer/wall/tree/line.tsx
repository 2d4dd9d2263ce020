import { IconChevronRight } from '@tabler/icons-react'
import { type CSSProperties, type MouseEvent, memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { StateShape } from '../../components/state-shape'
import { useWatchedCamera } from '../../state'
import type { CameraNode } from './build'
import { useChosen } from './chosen'
import type { TreeLine } from './flatten'
import { useLook } from './look'
import { useTreeUi } from './tree-ui'
import { UnseenFor } from './unseen-for'
import { useLineDrag } from './use-line-drag'

export type PickKeys = Pick<MouseEvent, 'ctrlKey' | 'shiftKey'>

export interface LineProps {
  line: TreeLine
  index: number
  active: boolean
  /** Live cameras below; of branches only. */
  live: number
  top: number
  onPick: (index: number, keys: PickKeys) => void
  onPut: (index: number) => void
  onMenu: (index: number, at: { x: number; y: number }) => void
}

export const lineId = (key: string) => `tree-${key}`

/** One line; it renders again only when it or its camera changes. */
export const Line = memo(function Line(props: LineProps) {
  const { line, index, active, live, top, onPick, onPut, onMenu } = props
  const { node, depth } = line
  const ref = useRef<HTMLDivElement>(null)
  const chosen = useChosen(({ nodes, keys }) => nodes.length > 1 && keys.has(node.key))
  useLineDrag(ref, node)
  const menu = (event: MouseEvent) => {
    event.preventDefault()
    onMenu(index, { x: event.clientX, y: event.clientY })
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, this is its active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles keys
    <div
      ref={ref}
      role="treeitem"
      id={lineId(node.key)}
      className="tree-line"
      data-kind={node.kind}
      data-active={active || undefined}
      data-chosen={chosen || undefined}
      aria-level={depth + 1}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-selected={active || chosen}
      aria-expanded={node.kind === 'camera' ? undefined : line.open}
      style={{ '--depth': depth, transform: `translateY(${top}px)` } as CSSProperties}
      onClick={(event) => onPick(index, event)}
      onDoubleClick={() => onPut(index)}
      onContextMenu={menu}
    >
      {node.kind === 'camera' ? (
        <CameraLine node={node} />
      ) : (
        <>
          <IconChevronRight className="tree-chevron" data-open={line.open || undefined} />
          <span className="tree-name" title={node.label}>
            {node.label}
          </span>
          <Count live={live} total={node.total} />
        </>
      )}
    </div>
  )
})

function CameraLine({ node }: { node: CameraNode }) {
  const { t } = useTranslation()
  const look = useLook(node.camera)
  const unseen = useTreeUi((state) => state.unseen)
  const reason = useWatchedCamera(node.camera.id)?.reason ?? 'none'
  const word = look === 'closed' ? 'idle' : look === 'off' ? 'disabled' : look
  const state = word === 'ready' ? t('wall.tree.ready') : t(`streams.states.${word}`)
  const why =
    look === 'unreachable' && reason !== 'none' ? `: ${t(`streams.reasons.${reason}`)}` : ''
  return (
    <>
      <span className="tree-state" title={`${state}${why}`}>
        <StateShape look={look} />
      </span>
      <span className="tree-name" data-look={look} title={node.label}>
        {node.label}
      </span>
      {unseen ? (
        <UnseenFor camera={node.camera.id} />
      ) : (
        <span className="tree-count">{node.camera.code}</span>
      )}
    </>
  )
}

function Count({ live, total }: { live: number; total: number }) {
  const { t } = useTranslation()
  return (
    <span className="tree-count" title={t('wall.tree.count', { live, total })}>
      {live} / {total}
    </span>
  )
}
