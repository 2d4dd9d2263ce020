import { Button, Loader } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionOf, currentKeymap, useKeys } from '../components/keymap'
import { FIELDS, wasCovered } from '../components/room-keys'
import { mayNow } from '../state'
import { save, wordsFor } from './act'
import { Editor } from './editor'
import { Finish } from './finish'
import { List } from './list'
import { NewReport } from './new-report'
import { Preview } from './preview'
import css from './reports.module.css'
import { undo, useReports, useReportsOfMain } from './store'

/** Reports of what was watched: drafts with figures of now, final ones as they were. */
export function Reports() {
  useReportsOfMain()
  const [asking, setAsking] = useState<'new' | 'finish' | null>(null)
  const { rows, opened, refused, html, working } = useReports()
  useReportKeys(setAsking)
  const close = () => setAsking(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target instanceof Element && event.target.closest(FIELDS)
    if (inField || actionOf(event.nativeEvent, 'everywhere', currentKeymap()) !== 'app.undo') return
    event.preventDefault()
    void undo()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of all that is in it
    <div className={css.reports} onKeyDown={onKeyDown} data-testid="reports" aria-busy={working}>
      <List onNew={() => setAsking('new')} />
      {rows?.length === 0 && <Empty onNew={() => setAsking('new')} />}
      {refused && <p className={css.refused}>{wordsFor(refused)}</p>}
      {opened && (
        <Editor key={opened.report.id} opened={opened} onFinish={() => setAsking('finish')} />
      )}
      {opened ? <Preview html={html} /> : !refused && rows?.length !== 0 && <Wait />}
      <NewReport opened={asking === 'new'} onClose={close} />
      {opened && <Finish opened={asking === 'finish'} report={opened} onClose={close} />}
    </div>
  )
}

function useReportKeys(ask: (what: 'new' | 'finish') => void) {
  const draft = () => {
    const report = useReports.getState().opened?.report
    return report && !report.final ? report : null
  }
  const open = (what: 'new' | 'finish', may: () => boolean) => () => {
    if (wasCovered() || !may()) return false
    ask(what)
    return true
  }
  useKeys('reports', {
    'reports.new': open('new', () => true),
    'reports.finish': open('finish', () => draft() !== null),
    'reports.save': () => {
      const { chosen } = useReports.getState()
      if (wasCovered() || !chosen) return false
      void save(chosen, 'pdf')
      return true
    },
  })
}

function Wait() {
  const { t } = useTranslation()
  return (
    <div className={css.wait} role="status">
      <Loader size="sm" color="gray" />
      <p>{t('reports.wait')}</p>
    </div>
  )
}

function Empty({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={css.empty} data-testid="reports-empty">
      <h2>{t('reports.empty.title')}</h2>
      <p>{t('reports.empty.text')}</p>
      <Button disabled={!mayNow('reports')} onClick={onNew}>
        {t('reports.new.title')}
      </Button>
    </div>
  )
}
