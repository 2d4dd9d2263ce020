import { Badge, Checkbox, NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Proposal, ReportOpened } from '../../preload/contract'
import css from './reports.module.css'
import { change, useReports } from './store'
import { TextField } from './text-field'

const entryNow = () => useReports.getState().opened?.report.entry

/** Facilities proposed for handling: the program's, without those that people take out, and theirs. */
export function Proposals({ opened }: { opened: ReportOpened }) {
  const { t } = useTranslation()
  const { proposals, facilities, report } = opened
  const { limits } = report.entry
  const count = proposals.filter(({ dropped }) => !dropped).length
  const others = facilities.filter(({ code }) => !proposals.some((each) => each.code === code))
  const limit = (name: keyof typeof limits, value: number | string) =>
    void change({ limits: { [name]: Number(value) || 0 } })
  return (
    <details className={css.part} open data-testid="report-proposals">
      <summary>
        <h3>{t('reports.proposals.title', { count })}</h3>
      </summary>
      <div className={css.pair}>
        <NumberInput
          size="xs"
          label={t('reports.proposals.percent')}
          min={0}
          max={100}
          clampBehavior="strict"
          value={limits.percent}
          onChange={(value) => limit('percent', value)}
        />
        <NumberInput
          size="xs"
          label={t('reports.proposals.violations')}
          min={0}
          max={1000}
          clampBehavior="strict"
          allowDecimal={false}
          value={limits.violations}
          onChange={(value) => limit('violations', value)}
        />
      </div>
      {proposals.map((each) => (
        <One key={each.code} proposal={each} />
      ))}
      {proposals.length === 0 && <p className={css.hint}>{t('reports.proposals.none')}</p>}
      <Select
        size="xs"
        searchable
        value={null}
        label={t('reports.proposals.add')}
        placeholder={t('reports.proposals.search')}
        nothingFoundMessage={t('reports.proposals.nothing')}
        limit={50}
        data={others.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        onChange={(code) => code && add(code)}
        data-testid="report-add-proposal"
      />
    </details>
  )
}

function add(facility: string) {
  const entry = entryNow()
  if (!entry) return
  const own = entry.own.filter((each) => each.facility !== facility)
  const dropped = entry.dropped.filter((code) => code !== facility)
  void change({ own: [...own, { facility, text: '' }], dropped })
}

/** One that only people propose is gone when it is taken out. */
function keep({ code, grounds }: Proposal, kept: boolean) {
  const entry = entryNow()
  if (!entry) return
  if (grounds.length === 0)
    return void change({ own: entry.own.filter(({ facility }) => facility !== code) })
  const others = entry.dropped.filter((each) => each !== code)
  void change({ dropped: kept ? others : [...others, code] })
}

function write({ code, grounds }: Proposal, text: string) {
  const entry = entryNow()
  if (!entry) return
  const others = entry.own.filter(({ facility }) => facility !== code)
  const stays = text !== '' || grounds.length === 0
  void change({ own: stays ? [...others, { facility: code, text }] : others })
}

function One({ proposal }: { proposal: Proposal }) {
  const { t, i18n } = useTranslation()
  const { code, name, district, authority, grounds, said, own, dropped } = proposal
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (
    <div className={css.proposal} data-dropped={dropped || undefined} data-facility={code}>
      <Checkbox
        checked={!dropped}
        onChange={(event) => keep(proposal, event.currentTarget.checked)}
        label={
          <>
            <b>{name}</b>{' '}
            <small>
              {code} · {authority[language]}, {district[language]}
            </small>
          </>
        }
      />
      <div className={css.grounds}>
        {grounds.map((ground, i) => (
          <p key={ground}>
            <Badge size="xs" variant="default" radius="sm">
              {t(`reports.grounds.${ground}`)}
            </Badge>{' '}
            {said[i]}
          </p>
        ))}
        {!dropped && (
          <TextField
            size="xs"
            minRows={1}
            maxLength={1000}
            aria-label={t('reports.proposals.own', { name })}
            placeholder={t('reports.proposals.ownHint')}
            saved={own}
            onSave={(text) => write(proposal, text)}
          />
        )}
      </div>
    </div>
  )
}
