import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { type ActionId, KeyHint } from './keymap'

interface IconButtonProps {
  label: string
  /** The key that does the same, shown with the label. */
  action?: ActionId
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

export function IconButton({ label, action, disabled, onClick, children }: IconButtonProps) {
  const hint = (
    <span className="hint">
      {label} <KeyHint action={action} />
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
