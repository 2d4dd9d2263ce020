import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type DocumentFormat,
  DocumentRefusal,
  type MinutesWords,
  MOST_IN_MINUTES,
  type Refused,
  type TechnicalResult,
} from '../../preload/contract'
import { settle } from '../components/settle'
import { api } from '../state'
import type { CheckRow } from './rows'
import { useChoices } from './store'
import { useSpeaker } from './use-speaker'
import { adviceWords, measuredWords, requiredWords, type Speaker } from './words'

/** The minutes of what is chosen, else of all that is listed and was ever checked. */
export function MinutesButton({ rows }: { rows: CheckRow[] }) {
  const { t } = useTranslation()
  const speaker = useSpeaker()
  const ticked = useChoices((state) => state.ticked)
  const [busy, setBusy] = useState(false)
  const some = rows.some(({ camera }) => ticked.has(camera.id))
  const wanted = rows.filter(({ camera, summary }) => summary && (!some || ticked.has(camera.id)))
  const make = async (format: DocumentFormat) => {
    if (wanted.length === 0 || wanted.length > MOST_IN_MINUTES) {
      const message = t(wanted.length === 0 ? 'technical.minutesNone' : 'technical.minutesMany')
      notifications.show({ message, color: 'doubtful' })
      return
    }
    setBusy(true)
    await save(format, wanted, speaker).finally(() => setBusy(false))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={busy}
          rightSection={<IconChevronDown size="1em" aria-hidden="true" />}
          data-testid="technical-minutes"
        >
          {t('technical.minutes')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make('docx')} data-testid="technical-minutes-docx">
          {t('technical.minutesDocx')}
        </Menu.Item>
        <Menu.Item onClick={() => void make('pdf')} data-testid="technical-minutes-pdf">
          {t('technical.minutesPdf')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

async function save(format: DocumentFormat, rows: CheckRow[], speaker: Speaker): Promise<void> {
  const results = await api.technical.results(rows.map(({ camera }) => camera.id))
  const facilities = new Set(rows.map(({ camera }) => camera.facility))
  const [only = ''] = facilities.size === 1 ? facilities : []
  const cameras = results.map((result) => wordsOf(result, speaker))
  const reply = await api.technical.minutes({ format, facility: only, cameras })
  if (reply.status === 'done')
    notifications.show({
      ...{ position: 'bottom-center', autoClose: 6_000 },
      ...{ title: speaker.t('technical.minutesSaved'), message: reply.path },
    })
  else await refused(reply, speaker)
}

async function refused(reply: Refused, { t }: Speaker): Promise<void> {
  if (reply.reason === 'cancelled') return
  const { data: reason } = DocumentRefusal.safeParse(reply.reason)
  if (reason === undefined) await settle(Promise.resolve(reply))
  else notifications.show({ message: t(`documents.refused.${reason}`), color: 'doubtful' })
}

const wordsOf = (result: TechnicalResult, speaker: Speaker): MinutesWords => ({
  camera: result.camera,
  criteria: result.findings.map((finding) => {
    const { criterion } = finding
    return {
      criterion,
      name: speaker.t(`technical.criteria.${criterion}`),
      required: requiredWords(result.standard, criterion, speaker),
      measured: measuredWords(result, criterion, speaker),
      advice: adviceWords(finding, result, speaker),
    }
  }),
})
