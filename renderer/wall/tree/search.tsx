import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { focusTile } from '../actions'
import { useTiles } from '../tiles'
import { setQuery, useTreeUi } from './tree-ui'

interface SearchProps {
  inputRef: RefObject<HTMLInputElement | null>
  /** Into the list below. */
  onDown: () => void
  /** Puts the marked line on the wall. */
  onEnter: () => void
}

export function Search({ inputRef, onDown, onEnter }: SearchProps) {
  const { t } = useTranslation()
  const query = useTreeUi((state) => state.query)
  const asked = useTreeUi((state) => state.asked)
  useEffect(() => {
    if (asked) inputRef.current?.select()
  }, [asked, inputRef])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  const leave = () => {
    if (query) setQuery('')
    else focusTile(useTiles.getState().selected ?? 0)
  }
  return (
    <div className="tree-search">
      <IconSearch aria-hidden="true" />
      <input
        ref={inputRef}
        type="text"
        value={query}
        placeholder={t('wall.tree.search')}
        aria-label={t('wall.tree.search')}
        data-testid="tree-search"
        spellCheck={false}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <button type="button" aria-label={t('wall.tree.clearSearch')} onClick={() => setQuery('')}>
          <IconX aria-hidden="true" />
        </button>
      ) : (
        <KeyHint action="app.search" />
      )}
    </div>
  )
}
