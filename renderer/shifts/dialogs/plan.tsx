import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftPlan } from '../../../preload/contract'
import { minutesOf } from '../../components/minutes'
import { api, useAttention, useAttentionOfMain } from '../../state'
import { act } from '../act'
import { closeDialog } from '../store'
import { AttentionFields } from './attention-fields'
import { type AttentionText, settingsOf, textOf } from './attention-text'
import css from './dialogs.module.css'
import { Foot } from './foot'
import { planOf, type SlotText, slotsOf, slotText } from './plan-text'

/** When shifts begin, and when somebody is asked whether they are there. */
export function PlanForm({ plan }: { plan: ShiftPlan }) {
  useAttentionOfMain()
  const settings = useAttention((known) => known.state?.settings)
  return settings ? <Form plan={plan} attention={textOf(settings)} /> : null
}

function Form({ plan, attention }: { plan: ShiftPlan; attention: AttentionText }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState(plan.kind)
  const [slots, setSlots] = useState(() => slotsOf(plan))
  const [checks, setChecks] = useState(attention)
  const wanted = planOf(kind, slots)
  const asked = settingsOf(checks)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!wanted || !asked) return
    if (!(await act(api.shifts.setPlan(wanted)))) return
    if (await act(api.attention.set(asked))) closeDialog()
  }
  const change = (key: number, text: Partial<SlotText>) =>
    setSlots((all) => all.map((each) => (each.key === key ? { ...each, ...text } : each)))
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <SegmentedControl
        size="xs"
        value={kind}
        onChange={(value) => setKind(value as ShiftPlan['kind'])}
        data={(['fixed', 'free'] as const).map((value) => ({
          value,
          label: t(`shifts.plan.kinds.${value}`),
        }))}
      />
      {kind === 'fixed' ? (
        <fieldset className={css.slots}>
          <legend>{t('shifts.plan.slots')}</legend>
          {slots.map(({ key, begins, name }, i) => (
            <div key={key}>
              <TextInput
                size="xs"
                w="5rem"
                value={begins}
                error={minutesOf(begins) === null}
                onChange={(event) => change(key, { begins: event.currentTarget.value })}
                aria-label={t('shifts.plan.begins', { n: i + 1 })}
                data-testid={`plan-begins-${i}`}
              />
              <TextInput
                size="xs"
                value={name}
                maxLength={100}
                placeholder={t('shifts.nth', { n: i + 1 })}
                onChange={(event) => change(key, { name: event.currentTarget.value })}
                aria-label={t('shifts.plan.name', { n: i + 1 })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={slots.length === 1}
                onClick={() => setSlots((all) => all.filter((each) => each.key !== key))}
                aria-label={t('shifts.plan.remove', { n: i + 1 })}
              >
                <IconTrash size="1rem" />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={slots.length >= 8}
            onClick={() => setSlots((all) => [...all, slotText('', '')])}
          >
            {t('shifts.plan.add')}
          </Button>
        </fieldset>
      ) : (
        <p className={css.hint}>{t('shifts.plan.freeText')}</p>
      )}
      <AttentionFields
        value={checks}
        onChange={(text) => setChecks((now) => ({ ...now, ...text }))}
      />
      <Foot
        text={t('shifts.plan.save')}
        disabled={!wanted || !asked}
        error={wanted && asked ? null : t('shifts.plan.wrong')}
      />
    </form>
  )
}
