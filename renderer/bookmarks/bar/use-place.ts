import { type RefObject, useLayoutEffect } from 'react'
import { tileElement } from '../../components/shot'
import { useShared } from '../../state'
import { type Box, placeOf, widthOf } from './place'

const boxOf = ({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Box => ({
  ...{ left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight },
})

function lay(bar: HTMLElement, wall: HTMLElement, tile: HTMLElement | null, much: boolean): void {
  const room = { width: wall.clientWidth, height: wall.clientHeight }
  const box = tile ? boxOf(tile) : { left: 0, top: 0, ...room }
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  bar.style.width = `${widthOf(box.width, room.width, rem, much)}px`
  const caption = tile?.querySelector<HTMLElement>('.tile-caption')?.offsetHeight ?? 0
  const { left, top } = placeOf(box, caption, boxOf(bar), room)
  bar.style.left = `${left}px`
  bar.style.top = `${top}px`
}

/**
 * Lays the bar at its tile, without drawing it or any tile anew.
 * @param much it shows more than kinds
 */
export function usePlace(ref: RefObject<HTMLElement | null>, cell: number, much: boolean): void {
  const wall = useShared((state) => state.wall)
  // biome-ignore lint/correctness/useExhaustiveDependencies: tiles move when the wall changes
  useLayoutEffect(() => {
    const bar = ref.current
    const around = bar?.offsetParent
    if (!bar || !(around instanceof HTMLElement)) return
    const place = () => lay(bar, around, tileElement(cell), much)
    place()
    const observer = new ResizeObserver(place)
    observer.observe(around)
    observer.observe(bar)
    return () => observer.disconnect()
  }, [ref, cell, wall, much])
}
