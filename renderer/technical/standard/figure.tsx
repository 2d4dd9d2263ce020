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

/** A number; what is none is NaN, so that nobody saves another one in its place. */
export function Figure({ label, value, range: [min, max], whole, onChange, testId }: FigureProps) {
  return (
    <NumberInput
      size="xs"
      label={label}
      value={Number.isNaN(value) ? '' : value}
      {...{ min, max }}
      clampBehavior="blur"
      allowDecimal={!whole}
      allowNegative={false}
      onChange={(next) => onChange(typeof next === 'number' ? next : Number.NaN)}
      data-testid={testId}
    />
  )
}
