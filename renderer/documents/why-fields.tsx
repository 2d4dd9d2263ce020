import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { URGE_WHY, type UrgePreview, type UrgeWhy } from '../../preload/contract'
import { formatsFor } from '../components/format'
import css from './documents.module.css'

interface WhyFieldsProps {
  why: UrgeWhy[]
  counts: UrgePreview['why'] | null
  onChange: (why: UrgeWhy[]) => void
}

/** One of these is enough to be in the list; beside each, how many there are in the scope. */
export function WhyFields({ why, counts, onChange }: WhyFieldsProps) {
  const { t, i18n } = useTranslation()
  const { count } = formatsFor(i18n.language)
  return (
    <Checkbox.Group
      label={t('documents.urge.which')}
      value={why}
      onChange={(values) => onChange(URGE_WHY.filter((each) => values.includes(each)))}
    >
      <div className={css.why}>
        {URGE_WHY.map((each) => (
          <Checkbox
            key={each}
            value={each}
            label={
              <span className={css.counted}>
                {t(`documents.urge.why.${each}`)}
                <span data-testid={`urge-count-${each}`}>{count(counts?.[each] ?? null)}</span>
              </span>
            }
            data-testid={`urge-why-${each}`}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
