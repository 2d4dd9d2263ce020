import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './dialog.module.css'

interface ItemRowProps {
  name: string
  /** Missing where the order is not made by hand. */
  onMove?: (by: number) => void
  onRemove?: () => void
  children?: ReactNode
}

/** One camera, scene or page of a tour. */
export function ItemRow({ name, onMove, onRemove, children }: ItemRowProps) {
  const { t } = useTranslation()
  return (
    <li className={css.item} data-testid="tour-item">
      <span>{name}</span>
      {children}
      {onMove && (
        <>
          <Small label={t('tours.itemUp', { name })} onClick={() => onMove(-1)}>
            <IconArrowUp />
          </Small>
          <Small label={t('tours.itemDown', { name })} onClick={() => onMove(1)}>
            <IconArrowDown />
          </Small>
        </>
      )}
      {onRemove && (
        <Small label={t('tours.itemRemove', { name })} onClick={onRemove}>
          <IconX />
        </Small>
      )}
    </li>
  )
}

interface SmallProps {
  label: string
  onClick: () => void
  children: ReactNode
}

const Small = ({ label, onClick, children }: SmallProps) => (
  <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
    {children}
  </ActionIcon>
)
