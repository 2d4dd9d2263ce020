import { ActionIcon, Kbd, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

interface IconButtonProps {
  label: string
  /** The key that does the same, shown with the label. */
  keys?: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

export function IconButton({ label, keys, disabled, onClick, children }: IconButtonProps) {
  const hint = (
    <span className="hint">
      {label} {keys && <Kbd size="xs">{keys}</Kbd>}
    </span>
  )
  return (
    <Tooltip label={hint} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className="icon-button"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
