import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { act, showDrawing } from '../mark'
import type { OpenMark } from '../store'
import css from './bar.module.css'
import { optionId } from './kinds'
import { kindOf, offered } from './state'

/** Where is typed, whatever is shown above; and what else can be done. */
export function Foot({ open: { bar } }: { open: OpenMark }) {
  const { t } = useTranslation()
  const ppe = bar.view === 'ppe'
  const count = bar.lists?.kinds.length ?? 0
  const kind = kindOf(bar, bar.chosen)?.[bar.language] ?? ''
  const drawn = bar.details.drawings.length
  return (
    <footer className={css.foot}>
      <input
        id="mark-filter"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="mark-kinds"
        aria-activedescendant={bar.chosen && !ppe ? optionId(bar.chosen) : undefined}
        aria-label={t('bookmarks.bar.search')}
        placeholder={
          ppe ? t('bookmarks.bar.ppeHint', { kind }) : t('bookmarks.bar.hint', { count })
        }
        spellCheck={false}
        autoComplete="off"
        data-testid="mark-filter"
        value={bar.query}
        onChange={(event) => act({ act: 'type', query: event.target.value })}
      />
      {(ppe || bar.more) && (
        <button
          type="button"
          tabIndex={-1}
          data-on={drawn > 0 || undefined}
          data-testid="mark-draw"
          onClick={() => showDrawing(true)}
        >
          <KeyHint action="mark.draw" />{' '}
          {drawn > 0 ? t('bookmarks.bar.drawn', { count: drawn }) : t('bookmarks.bar.draw')}
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-expanded={bar.more}
        data-testid="mark-more"
        onClick={() => act({ act: 'more', open: !bar.more })}
      >
        <kbd>Tab</kbd> {t('bookmarks.bar.more')}
      </button>
      <button
        type="button"
        tabIndex={-1}
        data-testid="mark-save"
        disabled={!offered(bar).some(({ kind }) => kind.code === bar.chosen)}
        onClick={() => act({ act: 'enter' })}
      >
        <kbd>Enter</kbd> {t('bookmarks.bar.save')}
      </button>
    </footer>
  )
}
