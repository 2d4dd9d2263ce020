import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import { removeAll } from '../act'
import { Question } from './question'

interface RemoveProps {
  codes: string[]
  onClose: () => void
}

/** Their cameras are not removed with them: they belong to none afterwards. */
export function RemoveQuestion({ codes, onClose }: RemoveProps) {
  const { t } = useTranslation()
  const { facilities, cameras } = useShared((state) => state.registry)
  const mine = new Set(codes)
  const count = cameras.filter(({ facility }) => mine.has(facility)).length
  const [only] = facilities.filter(({ code }) => mine.has(code))
  const many = codes.length > 1
  return (
    <Question
      title={
        many
          ? t('facility.ask.removeMany', { count: codes.length })
          : t('facility.ask.remove', { name: only?.name ?? '' })
      }
      save={t(count > 0 ? 'facility.ask.removeFree' : 'facility.actions.remove')}
      onSave={() => removeAll(codes, count > 0)}
      onClose={onClose}
    >
      <Text size="sm" c="var(--vg-mute)">
        {count > 0 ? t('facility.ask.withCameras', { count }) : t('facility.ask.withoutCameras')}
      </Text>
    </Question>
  )
}
