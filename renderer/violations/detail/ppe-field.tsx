import { CloseButton, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { useCodeLists, useShared } from '../../state'
import { labelOf } from '../words'
import css from './detail.module.css'

type Ppe = Bookmark['ppe']

interface PpeFieldProps {
  bookmark: Bookmark
  onChange: (ppe: Ppe) => void
}

/** Each item that was noted, with its states as one row of toggles. */
export function PpeField({ bookmark: { ppe }, onChange }: PpeFieldProps) {
  const { t } = useTranslation()
  const { ppeItems, ppeStates } = useCodeLists()
  const language = useShared((state) => state.settings.language)
  const others = ppeItems.filter(({ code, retired }) => !retired && !(code in ppe))
  const missing = ppeStates[1]?.code ?? ''
  return (
    <div className={css.ppe} data-testid="field-ppe">
      <span className={css.label}>{t('violations.detail.ppe')}</span>
      {Object.entries(ppe).map(([item, state]) => (
        <Item key={item} item={item} state={state} ppe={ppe} onChange={onChange} />
      ))}
      <Select
        size="xs"
        placeholder={t('violations.detail.ppeAdd')}
        aria-label={t('violations.detail.ppeAdd')}
        searchable
        data={others.map((each) => ({ value: each.code, label: each[language] }))}
        value={null}
        onChange={(item) => item && onChange({ ...ppe, [item]: missing })}
        data-testid="ppe-add"
      />
    </div>
  )
}

interface ItemProps {
  item: string
  state: string
  ppe: Ppe
  onChange: (ppe: Ppe) => void
}

function Item({ item, state, ppe, onChange }: ItemProps) {
  const { t } = useTranslation()
  const { ppeItems, ppeStates } = useCodeLists()
  const language = useShared((all) => all.settings.language)
  const name = labelOf(ppeItems, item, language)
  const { [item]: _dropped, ...rest } = ppe
  const states = ppeStates.filter(({ code, retired }) => !retired || code === state)
  return (
    <fieldset className={css.item} aria-label={name}>
      <span title={name}>{name}</span>
      <span className={css.toggles}>
        {states.map((each) => (
          <button
            key={each.code}
            type="button"
            aria-pressed={each.code === state}
            onClick={() => each.code !== state && onChange({ ...ppe, [item]: each.code })}
          >
            {each[language]}
          </button>
        ))}
      </span>
      <CloseButton
        size="sm"
        aria-label={t('violations.detail.ppeDrop', { item: name })}
        onClick={() => onChange(rest)}
      />
    </fieldset>
  )
}
