import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportedItem } from '../../../preload/contract'
import { codesOf } from '../../components/scenes'
import { useEscape } from '../../components/use-escape'
import { api } from '../../state'
import { ask, type Preview, say, show, useDesk } from '../desk'
import editorCss from '../editor/editor.module.css'
import css from '../layouts.module.css'
import { Said } from '../said'

/** What a file would bring, before anything is changed. */
export function ImportView({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { file, items, token } = preview
  const count = items.filter(({ same }) => !same).length
  const leave = () => show({ view: 'list' })
  useEscape(true, leave)
  const commit = async () => {
    const done = await ask(api.layouts.commitFile(token))
    if (!done) return
    show({ view: 'list' })
    useDesk.setState({ tab: done.layouts > 0 ? 'layouts' : 'scenes' })
    say(t('layouts.done.imported', done))
  }
  return (
    <div className={css.desk} data-testid="layouts-import-view">
      <h2 className={editorCss.title}>{t('layouts.importing.title', { file })}</h2>
      <ul className={css.imported}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file's list does not change
          <Line key={index} item={item} />
        ))}
      </ul>
      <footer className={css.foot}>
        <Said otherwise={t(count ? 'layouts.importing.text' : 'layouts.importing.nothing')} />
        <Button size="xs" variant="default" rightSection={<kbd>Esc</kbd>} onClick={leave}>
          {t('common.cancel')}
        </Button>
        <Button
          size="xs"
          data-autofocus="import"
          disabled={count === 0}
          onClick={() => void commit()}
          data-testid="layouts-commit"
        >
          {t('layouts.importing.commit', { count })}
        </Button>
      </footer>
    </div>
  )
}

function Line({ item }: { item: ImportedItem }) {
  const { t } = useTranslation()
  const { kind, name, as, same, missing } = item
  const what = same
    ? t('layouts.importing.same')
    : as === name
      ? t('layouts.importing.new')
      : t('layouts.importing.numbered', { name: as })
  return (
    <li data-testid="layouts-imported" data-same={same || undefined}>
      <span className={css.facts}>{t(`layouts.importing.${kind}`)}</span>
      <strong>{name}</strong>
      <span>{what}</span>
      {missing.length > 0 && <em>{t('layouts.importing.missing', codesOf(missing))}</em>}
    </li>
  )
}
