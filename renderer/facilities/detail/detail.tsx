import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facility } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { isOverdue } from '../../components/facility'
import { useShared } from '../../state'
import { currentCode } from '../act'
import { useToday } from '../book'
import { RemoveQuestion } from '../list/remove-question'
import { labelOf, useStageWords } from '../words'
import { Cameras } from './cameras'
import css from './detail.module.css'
import { Documents } from './documents'
import { PANEL } from './field'
import { Fields } from './fields'
import { panelKeys } from './panel-keys'
import { People } from './people'
import { Placements } from './placements'
import { Progress } from './progress'

interface DetailProps {
  code: string
  /** What closes it, where it lies beside a list. */
  close?: ReactNode
}

/** Everything that is known of one facility; each field is saved when it is left. */
export function FacilityDetail({ code, close }: DetailProps) {
  const { t } = useTranslation()
  const facility = useShared(({ registry: { facilities } }) => {
    const now = currentCode(code, (each) => facilities.some((one) => one.code === each))
    return facilities.find((each) => each.code === now)
  })
  return (
    <section
      id={PANEL}
      className={css.detail}
      tabIndex={-1}
      aria-label={t('facility.detail.label')}
      data-testid="facility-detail"
      data-facility={facility?.code ?? code}
      onKeyDown={(event) => panelKeys(event, facility)}
    >
      {facility ? (
        <One key={facility.code} facility={facility} close={close} />
      ) : (
        <>
          <header className={css.head}>
            <span className={css.gap} />
            {close}
          </header>
          <p className={css.nothing}>{t('facility.detail.gone', { code })}</p>
        </>
      )}
    </section>
  )
}

function One({ facility, close }: { facility: Facility; close: ReactNode }) {
  const { t } = useTranslation()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const { disabled: denied = false, title } = useAllowed('facilities')
  const locked = demo || denied
  return (
    <>
      <Head facility={facility} close={close} />
      <div className={css.body}>
        {demo && <p className={css.demo}>{t('facility.detail.demo')}</p>}
        {!demo && denied && <p className={css.demo}>{title}</p>}
        <div className={css.sections}>
          <Section name="progress" locked={locked}>
            <Progress facility={facility} />
          </Section>
          <Section name="people" locked={locked}>
            <People facility={facility} />
          </Section>
          <Section name="placements" locked={locked}>
            <Placements facility={facility} />
          </Section>
          <Section name="cameras">
            <Cameras facility={facility} />
          </Section>
          <Section name="fields" locked={locked}>
            <Fields facility={facility} />
          </Section>
          <Section name="documents" locked={demo}>
            <Documents facility={facility} />
          </Section>
        </div>
      </div>
    </>
  )
}

type Name = 'progress' | 'people' | 'placements' | 'cameras' | 'fields' | 'documents'

/** @param locked nothing in it can be changed */
function Section({
  name,
  locked,
  children,
}: {
  name: Name
  locked?: boolean
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.section} disabled={locked} data-section={name}>
      <legend>{t(`facility.sections.${name}`)}</legend>
      {children}
    </fieldset>
  )
}

function Head({ facility, close }: { facility: Facility; close: ReactNode }) {
  const { t } = useTranslation()
  const codes = useShared((state) => state.codes)
  const demo = useShared((state) => state.registry.mode === 'demo')
  const language = useShared((state) => state.settings.language)
  const stageWords = useStageWords()
  const today = useToday()
  const [asking, setAsking] = useState(false)
  const { disabled: denied = false, title } = useAllowed('facilities')
  const where = [
    labelOf(codes.authorities, facility.authority, language),
    labelOf(codes.districts, facility.district, language),
  ]
  return (
    <header className={css.head}>
      <div className={css.what}>
        <h2 title={facility.name}>{facility.name}</h2>
        <p>
          {[facility.code, ...where, stageWords(facility)].filter(Boolean).join(' · ')}
          {isOverdue(facility, today) && <b className={css.late}>{t('facility.overdue')}</b>}
        </p>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={demo || denied}
            title={title}
            aria-label={t('facility.detail.more')}
            data-testid="facility-more"
          >
            <IconDots />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTrash />}
            onClick={() => setAsking(true)}
            data-testid="facility-remove"
          >
            {t('facility.actions.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {close}
      {asking && <RemoveQuestion codes={[facility.code]} onClose={() => setAsking(false)} />}
    </header>
  )
}
