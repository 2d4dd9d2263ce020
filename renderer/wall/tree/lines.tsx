import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, type RefObject, useEffect, useImperativeHandle } from 'react'
import type { TreeLine } from './flatten'
import { Line, type LineProps } from './line'
import { useLineHeight } from './use-line-height'

export interface LinesHandle {
  show: (index: number) => void
}

interface LinesProps extends Pick<LineProps, 'onPick' | 'onPut' | 'onMenu'> {
  scroll: RefObject<HTMLElement | null>
  handle: Ref<LinesHandle>
  lines: TreeLine[]
  counts: ReadonlyMap<string, number>
  active: number
}

/** Only the lines in view exist: provinces have thousands. */
export function Lines({ scroll, handle, lines, counts, active, ...rest }: LinesProps) {
  const height = useLineHeight()
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    getItemKey: (index) => lines[index]?.node.key ?? index,
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height voids what was measured
  useEffect(() => virtual.measure(), [virtual, height])
  useImperativeHandle(handle, () => ({ show: (index) => virtual.scrollToIndex(index) }), [virtual])
  return (
    <div className="tree-all" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index]
        return (
          line && (
            <Line
              key={key}
              line={line}
              index={index}
              active={index === active}
              live={counts.get(line.node.key) ?? 0}
              top={start}
              {...rest}
            />
          )
        )
      })}
    </div>
  )
}
