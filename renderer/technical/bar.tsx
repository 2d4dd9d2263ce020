import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CRITERIA, type Criterion } from '../../preload/contract'
import { useAllowed } from '../components/allowed'
import { KeyHint } from '../components/keymap'
import { useShared, useTechnical } from '../state'
import { checkCameras } from './acts'
import { MinutesButton } from './minutes-button'
import type { CheckRow } from './rows'
import { StandardDialog } from './standard/standard-dialog'
import { useChoices, VERDICTS, type VerdictFilter, want } from './store'
import css from './technical.module.css'
import { useSpeaker } from './use-speaker'

/** What is listed, and what can be done with it. */
export function Bar({ rows }: { rows: CheckRow[] }) {
  const { t } = useTranslation()
  const [standard, setStandard] = useState(false)
  const { disabled: denied = false, title } = useAllowed('cameras')
  const ticked = useChoices((state) => state.ticked)
  const demo = useShared((state) => state.registry.mode === 'demo')
  const running = useTechnical((known) => known.state?.run?.state === 'running')
  const chosen = rows.map(({ camera }) => camera.id).filter((id) => ticked.has(id))
  const targets = chosen.length > 0 ? chosen : rows.map(({ camera }) => camera.id)
  return (
    <div className={css.bar}>
      <Filters />
      <span className={css.gap} />
      <Button
        variant="default"
        size="xs"
        onClick={() => setStandard(true)}
        data-testid="technical-open-standard"
      >
        {t('technical.standard')}
      </Button>
      <MinutesButton rows={rows} />
      <Button
        size="xs"
        disabled={denied || demo || running || targets.length === 0}
        title={title}
        onClick={() => void checkCameras(targets)}
        rightSection={<KeyHint action="technical.check" />}
        data-testid="technical-start"
      >
        {targets.length > 0
          ? t('technical.check', { count: targets.length })
          : t('technical.checkNone')}
      </Button>
      <StandardDialog opened={standard} onClose={() => setStandard(false)} />
    </div>
  )
}

function Filters() {
  const { t } = useTranslation()
  const wanted = useChoices((state) => state.wanted)
  return (
    <>
      <TextInput
        size="xs"
        value={wanted.text}
        onChange={(event) => want({ text: event.currentTarget.value })}
        placeholder={t('technical.search')}
        aria-label={t('technical.search')}
        rightSection={
          wanted.text && (
            <CloseButton
              size="xs"
              aria-label={t('technical.empty.clear')}
              onClick={() => want({ text: '' })}
            />
          )
        }
        data-testid="technical-search"
      />
      <Whose />
      <Select
        size="xs"
        w="9rem"
        allowDeselect={false}
        aria-label={t('technical.verdict')}
        value={wanted.verdict}
        onChange={(verdict) => want({ verdict: (verdict ?? 'all') as VerdictFilter })}
        data={VERDICTS.map((value) => ({ value, label: t(`technical.verdicts.${value}`) }))}
        data-testid="technical-verdict"
      />
      <Select
        size="xs"
        w="13rem"
        aria-label={t('technical.criterion')}
        value={wanted.criterion}
        onChange={(criterion) => want({ criterion: (criterion ?? '') as Criterion | '' })}
        data={[
          { value: '', label: t('technical.anyCriterion') },
          ...CRITERIA.map((value) => ({ value, label: t(`technical.criteria.${value}`) })),
        ]}
        data-testid="technical-criterion"
      />
    </>
  )
}

/** All cameras, those of an authority, or of one facility. */
function Whose() {
  const { t } = useTranslation()
  const { facility, authority } = useChoices((state) => state.wanted)
  const facilities = useShared((state) => state.registry.facilities)
  const authorities = useShared((state) => state.codes.authorities)
  const { language } = useSpeaker()
  const choose = (value: string | null) => {
    const [kind, code = ''] = value?.split(/:(.*)/s) ?? []
    want({ facility: kind === 'f' ? code : '', authority: kind === 'a' ? code : '' })
  }
  return (
    <Select
      size="xs"
      w="15rem"
      maxDropdownHeight="22rem"
      searchable
      aria-label={t('technical.facility')}
      value={facility ? `f:${facility}` : authority ? `a:${authority}` : ''}
      onChange={choose}
      data={[
        { value: '', label: t('technical.allFacilities') },
        {
          group: t('technical.authorities'),
          items: authorities.map(({ code, ...label }) => ({
            value: `a:${code}`,
            label: label[language],
          })),
        },
        {
          group: t('technical.facilities'),
          items: facilities.map(({ code, name }) => ({ value: `f:${code}`, label: name || code })),
        },
      ]}
      data-testid="technical-facility"
    />
  )
}
