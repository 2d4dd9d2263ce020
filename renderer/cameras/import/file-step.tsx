import { Button, Loader, SegmentedControl } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetKind } from '../../../preload/contract'
import { useExports } from '../list/use-exports'
import { SheetFoot } from '../sheet-foot'
import { columnKeys, columnsOf, isRequired } from './columns'
import css from './file-step.module.css'

interface FileStepProps {
  /** Name of the file that is read at the moment. */
  reading: string | null
  error: string | null
  onFile: (file: File) => void
  onCancel: () => void
}

function DropZone({ reading, error, onFile }: FileStepProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet stroke={1.2} />
      {reading ? (
        <>
          <strong>{t('cameras.import.reading', { file: reading })}</strong>
          <Loader size="sm" type="bar" aria-hidden />
        </>
      ) : (
        <>
          <strong>{t(over ? 'cameras.import.dropNow' : 'cameras.import.drop')}</strong>
          <span>{t('cameras.import.or')}</span>
          <Button onClick={() => input.current?.click()} data-autofocus>
            {t('cameras.import.choose')}
          </Button>
          <span>{t('cameras.import.limit')}</span>
        </>
      )}
      {error && (
        <p className={css.error} role="alert" data-testid="import-error">
          {error}
        </p>
      )}
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx,.csv,.txt,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that the same file can be chosen again once it is corrected.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
        data-testid="import-file"
      />
    </div>
  )
}

/** Its header in the operator's language, and in English where that is another word. */
function Column({ kind, name }: { kind: SheetKind; name: string }) {
  const { t } = useTranslation()
  const keys = columnKeys(kind, name)
  if (!keys) return null
  const header = t(keys.header)
  return (
    <div data-testid="import-column">
      <dt>{header}</dt>
      <dd>{header !== name && name}</dd>
      <dd>
        {t(keys.text)}
        {isRequired(kind, name) && <em>{t('cameras.import.required')}</em>}
      </dd>
    </div>
  )
}

const KINDS = ['cameras', 'facilities'] as const satisfies SheetKind[]

function Columns() {
  const { t } = useTranslation()
  const { saveTemplate } = useExports()
  const [kind, setKind] = useState<SheetKind>('cameras')
  return (
    <section className={css.columns}>
      <h3>{t('cameras.import.columnsTitle')}</h3>
      <p>{t('cameras.import.columnsText')}</p>
      <div className={css.templates}>
        <Button
          leftSection={<IconFileSpreadsheet />}
          variant="default"
          onClick={() => saveTemplate('xlsx')}
          data-testid="import-template"
        >
          {t('cameras.import.template')}
        </Button>
        {KINDS.map((each) => (
          <Button
            key={each}
            variant="subtle"
            onClick={() => saveTemplate(each)}
            data-testid={`import-template-${each}`}
          >
            {t(`cameras.import.templateCsv.${each}`)}
          </Button>
        ))}
      </div>
      <SegmentedControl
        size="xs"
        value={kind}
        onChange={(value) => setKind(value === 'cameras' ? 'cameras' : 'facilities')}
        data={KINDS.map((value) => ({ value, label: t(`cameras.import.kinds.${value}`) }))}
        data-testid="import-kind"
      />
      <dl>
        {columnsOf(kind).map((column) => (
          <Column key={column} kind={kind} name={column} />
        ))}
      </dl>
    </section>
  )
}

export function FileStep(props: FileStepProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.fileStep}>
        <DropZone {...props} />
        <Columns />
      </div>
      <SheetFoot>
        <Button variant="subtle" onClick={props.onCancel}>
          {t('cameras.import.cancel')}
        </Button>
      </SheetFoot>
    </>
  )
}
