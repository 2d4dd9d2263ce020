import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreflightState, Programme } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { KeyHint } from '../../components/keymap'
import { clockTime } from '../../components/time'
import { api } from '../../state'
import { kept, show } from '../desk'
import { ask, warn } from '../say'
import { usePreflight } from '../store'
import css from './check.module.css'
import { Item } from './item'
import { isStale, sorted, summaryOf } from './items'

/** What was typed last is looked at, too. */
export async function runCheck(id: string): Promise<void> {
  show({ kind: 'check' })
  if (await kept()) await ask(api.preflight.run(id))
}

/** Everything that the programme needs, opened beforehand: what fails comes first. */
export function Check({ programme }: { programme: Programme }) {
  const { t } = useTranslation()
  const check = usePreflight(programme.id)
  const running = check !== null && check.to === null
  const allowed = useAllowed('present')
  const summary = check && summaryOf(check)
  return (
    <section
      className={css.check}
      aria-label={t('programmes.check.title')}
      data-testid="preflight"
      data-from={check?.from ?? 0}
    >
      <header className={css.head}>
        <div>
          <h2>{t('programmes.check.title')}</h2>
          <Said check={check} programme={programme} />
        </div>
        {running ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => void ask(api.preflight.cancel(programme.id))}
            data-testid="preflight-cancel"
          >
            {t('programmes.check.cancel')}
          </Button>
        ) : (
          <Button
            size="xs"
            disabled={programme.steps.length === 0}
            onClick={() => void runCheck(programme.id).catch(() => warn(t('common.notDone.text')))}
            rightSection={<KeyHint action="programmes.check" />}
            {...allowed}
            data-testid="preflight-run"
          >
            {t(check ? 'programmes.check.again' : 'programmes.check.run')}
          </Button>
        )}
      </header>
      {running && summary && (
        <div className={css.bar}>
          <span style={{ width: `${(100 * summary.done) / Math.max(1, summary.total)}%` }} />
        </div>
      )}
      {check ? (
        <ul className={css.items}>
          {sorted(check.items).map((item) => (
            <Item key={`${item.kind} ${item.id}`} item={item} programme={programme} />
          ))}
        </ul>
      ) : (
        <p className={css.none}>{t('programmes.check.hint')}</p>
      )}
    </section>
  )
}

/** How it stands, in a sentence. */
function Said({ check, programme }: { check: PreflightState | null; programme: Programme }) {
  const { t, i18n } = useTranslation()
  if (!check) return <p data-testid="preflight-summary">{t('programmes.check.never')}</p>
  const { total, done, failed, covered } = summaryOf(check)
  const running = check.to === null
  const stale = !running && isStale(check, programme)
  const at = clockTime(check.from, i18n.language)
  const words = running
    ? t('programmes.check.running', { done, total })
    : failed === 0
      ? t('programmes.check.fine', { count: total, at })
      : covered === failed
        ? t('programmes.check.covered', { count: failed, at })
        : t('programmes.check.failed', { count: failed - covered, at })
  return (
    <p
      role="status"
      data-wrong={stale || (!running && failed > covered) || undefined}
      data-stale={stale || undefined}
      data-testid="preflight-summary"
    >
      {words}
      {stale && ` ${t('programmes.check.stale')}`}
    </p>
  )
}
