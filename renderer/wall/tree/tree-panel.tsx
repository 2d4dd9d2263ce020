import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineId } from './line'
import { putLine } from './line-actions'
import { LineMenu, type MenuAt } from './line-menu'
import { Lines, type LinesHandle } from './lines'
import { Search } from './search'
import { treeKey } from './tree-keys'
import { setFolded, setQuery } from './tree-ui'
import { useActive } from './use-active'
import { useTree } from './use-tree'

/** Search, and the tree of everything registered. */
export function TreePanel() {
  const { t } = useTranslation()
  const { lines, counts, query, empty } = useTree()
  const input = useRef<HTMLInputElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const handle = useRef<LinesHandle>(null)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const { at, go } = useActive(lines, query, handle)
  const line = lines[at]

  const openMenu = useCallback(
    (index: number, point: { x: number; y: number }) => {
      const target = lines[index]?.node
      go(index)
      if (target?.kind === 'camera' || target?.kind === 'facility')
        setMenu({ node: target, ...point })
    },
    [lines, go],
  )
  const pick = useCallback(
    (index: number) => {
      const picked = lines[index]
      go(index)
      if (picked && picked.node.kind !== 'camera' && !query) setFolded(picked.node.key, picked.open)
    },
    [lines, go, query],
  )
  const putAt = useCallback(
    (index: number) => {
      const picked = lines[index]
      if (picked?.node.kind === 'camera') putLine(picked.node, picked.open)
    },
    [lines],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const key = treeKey(event, lines, at)
    if (!key) return
    event.preventDefault()
    if (key.act === 'go') go(key.to)
    else if (key.act === 'type') {
      setQuery(query + key.letter)
      input.current?.focus()
    } else if (line && key.act === 'put') putLine(line.node, line.open)
    else if (line && key.act === 'menu') openMenu(at, middleOf(line.node.key))
    else if (line && !query) setFolded(line.node.key, key.act === 'fold')
  }
  return (
    <section
      className="tree"
      data-menu={menu !== null || undefined}
      aria-label={t('wall.tree.label')}
    >
      <Search
        inputRef={input}
        onDown={() => tree.current?.focus()}
        onEnter={() => line && putLine(line.node, line.open)}
      />
      {lines.length === 0 && (
        <p className="tree-none">
          {empty ? t('wall.tree.none') : t('wall.tree.nothing', { query })}
        </p>
      )}
      <div
        ref={tree}
        role="tree"
        className="tree-list"
        tabIndex={0}
        aria-label={t('wall.tree.label')}
        aria-activedescendant={line ? lineId(line.node.key) : undefined}
        onKeyDown={onKeyDown}
      >
        <Lines
          scroll={tree}
          handle={handle}
          lines={lines}
          counts={counts}
          active={at}
          onPick={pick}
          onPut={putAt}
          onMenu={openMenu}
        />
      </div>
      <LineMenu at={menu} onClose={() => setMenu(null)} />
    </section>
  )
}

function middleOf(key: string) {
  const box = document.getElementById(lineId(key))?.getBoundingClientRect()
  return box ? { x: box.left + 32, y: box.bottom } : { x: 0, y: 0 }
}
