import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlayerStop, IconRadar2 } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnvifNetwork, Refused, SearchChoices } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api } from '../../state'
import css from '../onvif.module.css'
import { useSay } from '../use-say'
import { inputOf, isComplete, KINDS } from './kinds'
import type { SearchState } from './use-search'
import { Where } from './where'

interface SearchFormProps {
  choices: SearchChoices
  onChange: (change: Partial<SearchChoices>) => void
  search: SearchState
  onStart: () => void
}

const BROKEN: Refused = { status: 'refused', reason: 'unknown' }

export function SearchForm({ choices, onChange, search, onStart }: SearchFormProps) {
  const { t } = useTranslation()
  const say = useSay()
  const [networks, setNetworks] = useState<OnvifNetwork[]>([])
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const secret = useRef<HTMLInputElement>(null)
  /** Number of the search that was begun here; main tells of it a moment later. */
  const [started, setStarted] = useState(0)
  const asking = useRef(false)
  useEffect(() => {
    void api.onvif.networks().then(setNetworks)
    // The rest is remembered.
    secret.current?.focus()
  }, [])
  const network = networks.find(({ address }) => address === choices.network) ?? networks[0]
  const input = inputOf(choices, network?.address ?? '', password)
  const running = search.progress.running || started > search.progress.id
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (running) return void settle(api.onvif.stop())
    // A second Enter would try the password a second time.
    if (!isComplete(input) || asking.current) return
    asking.current = true
    const reply = await api.onvif.search(input).catch(() => BROKEN)
    asking.current = false
    setRefused(reply.status === 'refused' ? reply : null)
    if (reply.status === 'refused') return
    setStarted(reply.id)
    onStart()
    void settle(api.onvif.remember({ ...choices, network: network?.address ?? '' }))
  }
  return (
    <form className={css.form} onSubmit={submit} autoComplete="off">
      <SegmentedControl
        aria-label={t('onvif.where')}
        value={choices.kind}
        onChange={(kind) => onChange({ kind: kind as SearchChoices['kind'] })}
        data={KINDS.map((value) => ({ value, label: t(`onvif.kinds.${value}`) }))}
        data-testid="onvif-kinds"
      />
      <div className={css.fields}>
        <Where {...{ choices, onChange, networks }} network={network?.address ?? null} />
        <TextInput
          label={t('onvif.user')}
          className={css.short}
          value={choices.user}
          onChange={({ currentTarget }) => onChange({ user: currentTarget.value })}
          spellCheck={false}
          maxLength={200}
          data-testid="onvif-user"
        />
        <PasswordInput
          ref={secret}
          label={t('onvif.password')}
          className={css.short}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          autoComplete="new-password"
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('onvif.showPassword') }}
          data-testid="onvif-password"
        />
        <Button
          type="submit"
          className={css.go}
          variant={running ? 'default' : 'filled'}
          leftSection={running ? <IconPlayerStop /> : <IconRadar2 />}
          disabled={!running && !isComplete(input)}
          data-testid="onvif-search"
        >
          {t(running ? 'onvif.stop' : 'onvif.search')}
        </Button>
      </div>
      <p className={css.hint} data-error={refused !== null || undefined} aria-live="polite">
        {refused ? say.refused(refused) : t(`onvif.hints.${choices.kind}`)}
      </p>
    </form>
  )
}
