import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseAlso, chooseOne, chooseTo } from './chosen'
import { lineId, type PickKeys } from './line'
import { putLine, showLine } from './line-actions'
import { LineMenu, type MenuAt } from './line-menu'
import { Lines, type LinesHandle } from './lines'
import { Search } from './search'
import { treeKey } from './tree-keys'
import { setFolded, setQuery } from './tree-ui'
import { UnseenToggle } from './unseen-toggle'
import { useActive } from './use-active'
import { useTree } from './use-tree'

/** Search, and the tree of everything registered. */
export function TreePanel() {
  const { t } = useTranslation()
  const { lines, counts, query, unseen, empty } = useTree()
  // What is found stays open.
  const found = Boolean(query) || unseen
  const input = useRef<HTMLInputElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const handle = useRef<LinesHandle>(null)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const { at, go } = useActive(lines, query, handle)
  const line = lines[at]
  const active = useRef(at)
  active.current = at

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
    (index: number, { ctrlKey, shiftKey }: PickKeys) => {
      const picked = lines[index]
      const from = active.current
      go(index)
      if (shiftKey) return chooseTo(lines, index, from)
      if (ctrlKey) return chooseAlso(lines, index)
      chooseOne(picked?.node.key)
      if (picked && picked.node.kind !== 'camera' && !found) setFolded(picked.node.key, picked.open)
    },
    [lines, go, found],
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
    if (key.act === 'go') {
      go(key.to)
      chooseOne(lines[key.to]?.node.key)
    } else if (key.act === 'extend') {
      chooseTo(lines, key.to, at)
      go(key.to)
    } else if (key.act === 'also') chooseAlso(lines, at)
    else if (key.act === 'show') line && showLine(line.node)
    else if (key.act === 'type') {
      setQuery(query + key.letter)
      input.current?.focus()
    } else if (line && key.act === 'put') putLine(line.node, line.open)
    else if (line && key.act === 'menu') openMenu(at, middleOf(line.node.key))
    else if (line && !found) setFolded(line.node.key, key.act === 'fold')
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
      <UnseenToggle />
      {lines.length === 0 && (
        <p className="tree-none">
          {empty && t('wall.tree.none')}
          {!empty && (query ? t('wall.tree.nothing', { query }) : t('wall.tree.allSeen'))}
        </p>
      )}
      <div
        ref={tree}
        role="tree"
        aria-multiselectable
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
