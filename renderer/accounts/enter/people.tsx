import { Radio, ScrollArea, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../preload/contract'
import css from './enter.module.css'

/** Chosen in the list, or somebody who types a login. */
export const OTHER = ''

interface PeopleProps {
  people: readonly Person[]
  chosen: string
  onChoose: (id: string) => void
}

/** Those who were on duty here, the last one first; arrows go through them. */
export function People({ people, chosen, onChoose }: PeopleProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group value={chosen} onChange={onChoose} aria-label={t('accounts.enter.people')}>
      <ScrollArea.Autosize mah="11.5rem" type="auto">
        <Stack gap={0}>
          {people.map(({ id, name, title, role }) => (
            <Radio
              key={id}
              value={id}
              label={name}
              description={title || t(`accounts.roles.${role}`)}
              classNames={{ root: css.person, body: css.personBody }}
              data-testid={`enter-person-${name}`}
            />
          ))}
          <Radio
            value={OTHER}
            label={t('accounts.enter.other')}
            classNames={{ root: css.person, body: css.personBody }}
            data-testid="enter-other"
          />
        </Stack>
      </ScrollArea.Autosize>
    </Radio.Group>
  )
}
