import { Badge, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ReportFormat, ReportOpened } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { UndoMessage } from '../components/undo-message'
import { api, useMay } from '../state'
import { act, made, periodText, save } from './act'
import { Addresses } from './addresses'
import { Pictures } from './pictures'
import { Proposals } from './proposals'
import css from './reports.module.css'
import { Sections } from './sections'
import { choose, undo, useReports } from './store'

const FORMATS: ReportFormat[] = ['docx', 'pdf', 'xlsx']

/** Figures with the words of people; of a final report only to be read. */
export function Editor({ opened, onFinish }: { opened: ReportOpened; onFinish: () => void }) {
  const { t } = useTranslation()
  const { report, altered, lacking } = opened
  const mayWrite = useMay('reports')
  const locked = report.final !== null || !mayWrite
  return (
    <section className={css.editor} aria-label={periodText(report)} data-testid="report">
      <Head opened={opened} onFinish={onFinish} />
      {altered.length > 0 && (
        <p className={css.warning} role="alert">
          {t('reports.altered', { files: altered.join(', ') })}
        </p>
      )}
      {report.final && <p className={css.hint}>{t('reports.frozen', { by: report.final.by })}</p>}
      {lacking.length > 0 && (
        <p className={css.warning}>
          {t('reports.lackingPictures', { count: lacking.length })}{' '}
          {t(`reports.lacking.${lacking[0]?.reason ?? 'no-still'}`)}
        </p>
      )}
      <fieldset className={css.fields} disabled={locked}>
        <Addresses opened={opened} />
        <Sections opened={opened} />
        <Proposals opened={opened} />
        <Pictures opened={opened} />
      </fieldset>
    </section>
  )
}

function Head({ opened: { report }, onFinish }: { opened: ReportOpened; onFinish: () => void }) {
  const { t } = useTranslation()
  const changed = useReports(({ history }) => history.length > 0)
  const [mayFinish, mayWrite, mayExport] = [
    ...[useMay('reports-final'), useMay('reports'), useMay('export')],
  ]
  const correct = async () => {
    const id = await made(api.reports.correct({ id: report.id }))
    if (id) choose(id)
  }
  return (
    <header className={css.head}>
      <h2>{periodText(report)}</h2>
      <Badge variant="outline" color={report.final ? 'accent' : 'gray'} data-testid="report-state">
        {t(`reports.states.${report.final ? 'final' : 'draft'}`)}
      </Badge>
      <span className={css.grow} />
      {!report.final && (
        <Button size="compact-sm" variant="subtle" disabled={!changed} onClick={() => void undo()}>
          {t('common.undo')}
        </Button>
      )}
      {!report.final && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={!mayWrite}
          onClick={() => void remove(report.id)}
        >
          {t('reports.remove')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!mayExport}
            rightSection={<KeyHint action="reports.save" />}
            data-testid="report-export"
          >
            {t('reports.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item
              key={format}
              onClick={() => void save(report.id, format)}
              data-testid={`report-${format}`}
            >
              {t(`reports.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {report.final ? (
        <Button size="compact-sm" disabled={!mayWrite} onClick={() => void correct()}>
          {t('reports.correct')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          disabled={!mayFinish}
          onClick={onFinish}
          rightSection={<KeyHint action="reports.finish" />}
          data-testid="report-finish"
        >
          {t('reports.finish.title')}
        </Button>
      )}
    </header>
  )
}

async function remove(id: string): Promise<void> {
  if (!(await act(api.reports.remove({ id })))) return
  const key = `removed-${id}`
  const restore = () => {
    notifications.hide(key)
    void act(api.reports.restore({ id })).then((done) => done && choose(id))
  }
  notifications.show({
    ...{ id: key, autoClose: 10_000 },
    message: <UndoMessage text={i18next.t('reports.removed')} onUndo={restore} />,
  })
}
