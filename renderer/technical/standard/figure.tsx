import { NumberInput } from '@mantine/core'

interface FigureProps {
  label: string
  value: number
  /** From and to. */
  range: readonly [number, number]
  whole?: boolean
  onChange: (value: number) => void
  testId?: string
}

/** A number within its range; what is none is not taken. */
export function Figure({ label, value, range: [min, max], whole, onChange, testId }: FigureProps) {
  return (
    <NumberInput
      size="xs"
      label={label}
      value={value}
      {...{ min, max }}
      clampBehavior="blur"
      allowDecimal={!whole}
      allowNegative={false}
      onChange={(next) => {
        if (typeof next === 'number' && next >= min && next <= max) onChange(next)
      }}
      data-testid={testId}
    />
  )
}
