import { IconArrowsMove, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutCell } from '../../preload/contract'
import { useKeyText } from '../components/keymap'
import { tileElement } from '../components/shot'
import { useShared } from '../state'
import { Controls } from './controls'
import { Presets } from './presets'
import presetsCss from './presets.module.css'
import { close, connect, forget } from './ptz'
import css from './ptz.module.css'
import { Question } from './question'
import type { Pad } from './store'
import { useWords } from './use-words'

/** Ms for which is said what went well. */
const CALM_MS = 4_000

/** The grid's area is what an absolute child is placed in: nothing of the grid moves. */
const areaOf = ({ x, y, w, h }: LayoutCell) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
})

/** Over its tile, in a corner: the middle of the picture stays free. */
export function PadTile({ pad }: { pad: Pad }) {
  const { t } = useTranslation()
  const { cell } = pad
  const enlarged = useShared(({ wall }) => wall.enlarged === cell)
  const place = useShared(({ wall }) => wall.grid).cells[cell]
  if (!place) return null
  return (
    <div
      className={css.area}
      data-enlarged={enlarged || undefined}
      style={enlarged ? undefined : areaOf(place)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        role="group"
        aria-label={t('ptz.label')}
        className={css.pad}
        data-testid="ptz"
        data-working
        data-state={pad.state}
        data-asking={pad.asking !== null || undefined}
        // Keys stay with the tile, whatever is pressed here.
        onMouseDown={(event) => {
          if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
        }}
        onClick={({ target }) => {
          if (!(target instanceof HTMLInputElement)) tileElement(cell)?.focus()
        }}
        // Of its own buttons; the tile would be enlarged by it.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.stopPropagation()
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Head />
        {!pad.asking && <Words pad={pad} />}
        {pad.state === 'ready' &&
          (pad.asking ? (
            <Question asking={pad.asking} />
          ) : (
            <>
              <Controls can={pad.can} />
              <Presets can={pad.can} presets={pad.presets} />
            </>
          ))}
        {pad.state === 'refused' && (
          <button
            type="button"
            className={presetsCss.wide}
            tabIndex={-1}
            onClick={() => connect(pad.camera)}
            data-testid="ptz-again"
          >
            {t('ptz.again')}
          </button>
        )}
      </div>
    </div>
  )
}

function Head() {
  const { t } = useTranslation()
  const key = useKeyText('ptz.close')
  return (
    <div className={css.head}>
      <IconArrowsMove aria-hidden="true" />
      <b>{t('ptz.label')}</b>
      <button
        type="button"
        className={css.close}
        tabIndex={-1}
        aria-label={t('ptz.close')}
        title={`${t('ptz.close')} (${key})`}
        onClick={close}
        data-testid="ptz-close"
      >
        <IconX />
      </button>
    </div>
  )
}

function Words({ pad }: { pad: Pad }) {
  const words = useWords(pad)
  const { said } = pad
  useEffect(() => {
    if (!said || words.tone === 'wrong') return
    const timer = setTimeout(() => forget(said), CALM_MS)
    return () => clearTimeout(timer)
  }, [said, words.tone])
  return (
    <p
      className={css.words}
      aria-live="polite"
      data-testid="ptz-said"
      data-tone={words.tone}
      data-reason={pad.said?.kind === 'reason' ? pad.said.reason : pad.said?.kind}
    >
      {words.text}
    </p>
  )
}
