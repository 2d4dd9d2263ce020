import { NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type OnvifNetwork, RecorderMake, type SearchChoices } from '../../../preload/contract'
import css from '../onvif.module.css'

interface WhereProps {
  choices: SearchChoices
  onChange: (change: Partial<SearchChoices>) => void
  networks: OnvifNetwork[]
  /** Our address in the chosen one. */
  network: string | null
}

/** Where to look, of the kind that is chosen. */
export function Where(props: WhereProps) {
  const { kind } = props.choices
  if (kind === 'network') return <Network {...props} />
  if (kind === 'range') return <Range {...props} />
  if (kind === 'recorder') return <Recorder {...props} />
  return <Server {...props} kind={kind} />
}

function Network({ onChange, networks, network }: WhereProps) {
  const { t } = useTranslation()
  const labelOf = ({ name, address, prefix, internal }: OnvifNetwork) =>
    internal ? t('onvif.thisMachine', { address }) : `${name} · ${address}/${prefix}`
  return (
    <Select
      label={t('onvif.network')}
      className={css.long}
      data={networks.map((each) => ({ value: each.address, label: labelOf(each) }))}
      value={network}
      onChange={(address) => address !== null && onChange({ network: address })}
      allowDeselect={false}
      nothingFoundMessage={t('onvif.noNetwork')}
      data-testid="onvif-network"
    />
  )
}

function Range({ choices, onChange }: WhereProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('onvif.range')}
      className={css.long}
      placeholder="192.168.1.10-60, 10.0.0.0/24"
      value={choices.range}
      onChange={({ currentTarget }) => onChange({ range: currentTarget.value })}
      spellCheck={false}
      maxLength={500}
      data-testid="onvif-range"
    />
  )
}

type ServerKind = keyof SearchChoices['servers']

const EXAMPLES: Record<ServerKind, string> = {
  ...{ mediamtx: '10.0.0.5:9997', go2rtc: '10.0.0.5:1984', frigate: '10.0.0.5:5000' },
  recorder: '10.0.0.5:554',
}

function Address({ choices, onChange, kind }: WhereProps & { kind: ServerKind }) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('onvif.address')}
      className={css.long}
      placeholder={EXAMPLES[kind]}
      value={choices.servers[kind]}
      onChange={({ currentTarget }) =>
        onChange({ servers: { ...choices.servers, [kind]: currentTarget.value } })
      }
      spellCheck={false}
      maxLength={300}
      data-testid="onvif-address"
    />
  )
}

function Server(props: WhereProps & { kind: ServerKind }) {
  const { t } = useTranslation()
  const { choices, onChange } = props
  return (
    <>
      <Address {...props} />
      <Switch
        className={css.switch}
        label={t('onvif.direct')}
        checked={choices.direct}
        onChange={({ currentTarget }) => onChange({ direct: currentTarget.checked })}
        data-testid="onvif-direct"
      />
    </>
  )
}

function Recorder(props: WhereProps) {
  const { t } = useTranslation()
  const { choices, onChange } = props
  const { make, from, to } = choices
  const number = (value: string | number) =>
    Math.min(999, Math.max(0, Math.trunc(Number(value)) || 0))
  return (
    <>
      <Select
        label={t('onvif.make')}
        className={css.short}
        data={RecorderMake.options.map((value) => ({ value, label: t(`onvif.makes.${value}`) }))}
        value={make}
        onChange={(value) => value && onChange({ make: value as RecorderMake })}
        allowDeselect={false}
        data-testid="onvif-make"
      />
      {make === 'own' ? <Patterns {...props} /> : <Address {...props} kind="recorder" />}
      <NumberInput
        label={t('onvif.from')}
        className={css.tiny}
        value={from}
        onChange={(value) => onChange({ from: number(value) })}
        {...{ min: 0, max: 999, allowDecimal: false }}
        data-testid="onvif-from"
      />
      <NumberInput
        label={t('onvif.to')}
        className={css.tiny}
        value={to}
        onChange={(value) => onChange({ to: number(value) })}
        {...{ min: 0, max: 999, allowDecimal: false }}
        data-testid="onvif-to"
      />
    </>
  )
}

function Patterns({ choices, onChange }: WhereProps) {
  const { t } = useTranslation()
  return (['pattern', 'subPattern'] as const).map((key) => (
    <TextInput
      key={key}
      label={t(`onvif.${key}`)}
      className={css.long}
      placeholder={`rtsp://10.0.0.5/ch{nn}/${key === 'pattern' ? 'main' : 'sub'}`}
      value={choices[key]}
      onChange={({ currentTarget }) => onChange({ [key]: currentTarget.value })}
      spellCheck={false}
      maxLength={1000}
      data-testid={`onvif-${key}`}
    />
  ))
}
