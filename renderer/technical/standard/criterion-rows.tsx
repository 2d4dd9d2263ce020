import { MultiSelect, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CRITERIA,
  type Criterion,
  KNOWN_CODECS,
  RATIOS,
  type Standard,
} from '../../../preload/contract'
import { codecName } from '../../components/codec-name'
import { useSpeaker } from '../use-speaker'
import { type Fault, faultText } from './faults'
import { Figure } from './figure'
import { NightFields } from './night-fields'
import css from './standard.module.css'

interface CriterionRowsProps {
  standard: Standard
  faults: ReadonlySet<Fault>
  onChange: (change: Partial<Standard>) => void
}

const hinted = ['reachable', 'sub', 'clock', 'night'] as const

/** Each criterion with its switch, and what it asks. */
export function CriterionRows(props: CriterionRowsProps) {
  const { t } = useTranslation()
  return CRITERIA.map((criterion) => {
    const hint = hinted.find((each) => each === criterion)
    return (
      <section
        key={criterion}
        className={css.row}
        aria-label={t(`technical.criteria.${criterion}`)}
      >
        <div className={css.label}>
          <Switch
            size="xs"
            label={t(`technical.criteria.${criterion}`)}
            checked={props.standard[criterion].on}
            onChange={({ currentTarget: { checked } }) =>
              props.onChange({
                [criterion]: { ...props.standard[criterion], on: checked },
              })
            }
            data-testid={`technical-on-${criterion}`}
          />
          {hint && <p>{t(`technical.settings.hints.${hint}`)}</p>}
        </div>
        <div className={css.fields} data-off={!props.standard[criterion].on || undefined}>
          <Fields criterion={criterion} {...props} />
        </div>
        {props.faults.has(criterion) && (
          <p className={css.fault} role="alert">
            {t(faultText(criterion))}
          </p>
        )}
      </section>
    )
  })
}

function Fields({ criterion, standard, onChange }: CriterionRowsProps & { criterion: Criterion }) {
  const { t } = useTranslation()
  const { places, language } = useSpeaker()
  const { codec, size, ratio, fps, bitrate, keyframes, clock, night, place } = standard
  const fields: Partial<Record<Criterion, ReactNode>> = {
    codec: (
      <MultiSelect
        size="xs"
        label={t('technical.settings.codecs')}
        value={codec.allowed}
        data={KNOWN_CODECS.map((value) => ({ value, label: codecName(value) }))}
        onChange={(allowed) => onChange({ codec: { ...codec, allowed } })}
        data-testid="technical-codecs"
      />
    ),
    size: (
      <>
        <Figure
          label={t('technical.settings.width')}
          value={size.width}
          range={[160, 7680]}
          whole
          onChange={(width) => onChange({ size: { ...size, width } })}
          testId="technical-width"
        />
        <Figure
          label={t('technical.settings.height')}
          value={size.height}
          range={[120, 4320]}
          whole
          onChange={(height) => onChange({ size: { ...size, height } })}
          testId="technical-height"
        />
      </>
    ),
    ratio: (
      <MultiSelect
        size="xs"
        label={t('technical.settings.ratios')}
        value={ratio.allowed}
        data={[...RATIOS]}
        onChange={(allowed) =>
          onChange({
            ratio: { ...ratio, allowed: RATIOS.filter((each) => allowed.includes(each)) },
          })
        }
      />
    ),
    fps: (
      <Range
        value={fps}
        range={[0.1, 120]}
        name="fps"
        onChange={(next) => onChange({ fps: next })}
      />
    ),
    bitrate: (
      <Range
        value={bitrate}
        range={[1, 100_000]}
        name="bitrate"
        onChange={(next) => onChange({ bitrate: next })}
      />
    ),
    keyframes: (
      <Figure
        label={t('technical.settings.keyframes')}
        value={keyframes.seconds}
        range={[0.2, 60]}
        onChange={(seconds) => onChange({ keyframes: { ...keyframes, seconds } })}
        testId="technical-keyframes"
      />
    ),
    clock: (
      <Figure
        label={t('technical.settings.clock')}
        value={clock.seconds}
        range={[1, 86_400]}
        onChange={(seconds) => onChange({ clock: { ...clock, seconds } })}
        testId="technical-clock"
      />
    ),
    night: <NightFields night={night} onChange={(next) => onChange({ night: next })} />,
    place: (
      <MultiSelect
        size="xs"
        className={css.wide}
        label={t('technical.settings.places')}
        value={place.allowed}
        data={places.map(({ code, vi, en }) => ({
          value: code,
          label: language === 'en' ? en : vi,
        }))}
        onChange={(allowed) => onChange({ place: { ...place, allowed } })}
      />
    ),
  }
  return fields[criterion] ?? null
}

interface RangeProps {
  value: Standard['fps']
  range: readonly [number, number]
  name: string
  onChange: (value: Standard['fps']) => void
}

/** Two numbers. Neither changes the other: while one is typed it is many numbers. */
function Range({ value, range, name, onChange }: RangeProps) {
  const { t } = useTranslation()
  return (
    <>
      <Figure
        label={t('technical.settings.from')}
        value={value.from}
        range={range}
        onChange={(from) => onChange({ ...value, from })}
        testId={`technical-${name}-from`}
      />
      <Figure
        label={t('technical.settings.to')}
        value={value.to}
        range={range}
        onChange={(to) => onChange({ ...value, to })}
        testId={`technical-${name}-to`}
      />
    </>
  )
}
