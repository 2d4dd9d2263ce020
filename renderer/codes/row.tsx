import { IconGripVertical } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeListName, KindCode, ListedCode } from '../../preload/contract'
import css from './codes.module.css'
import { KindCells } from './kind-cells'
import { TextCell } from './text-cell'
import type { Edits } from './use-edits'
import { useRowDrag } from './use-row-drag'

interface RowProps {
  list: CodeListName
  code: ListedCode | KindCode
  index: number
  edits: Edits
  /** Puts the row that was at `from` here. */
  onDrop(from: number): void
}

export function Row({ list, code: listed, index, edits, onDrop }: RowProps) {
  const { t } = useTranslation()
  const ref = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const over = useRowDrag(ref, handle, list, index, onDrop)
  const { code, vi, en, retired } = listed
  const rename = (labels: { vi: string; en: string }) =>
    labels.vi && labels.en
      ? edits.run({ edit: 'rename', list, code, ...labels })
      : Promise.resolve(false)
  return (
    <li
      ref={ref}
      className={css.row}
      data-kinds={list === 'kinds' || undefined}
      data-retired={retired || undefined}
      data-over={over || undefined}
      data-index={index}
      data-testid="codes-row"
      data-code={code}
    >
      <span ref={handle} className={css.grip} title={t('codes.drag')}>
        <IconGripVertical aria-hidden="true" />
      </span>
      <TextCell
        value={vi}
        label={t('codes.columns.vi')}
        testId="codes-vi"
        onKeep={(text) => rename({ vi: text, en })}
      />
      <TextCell
        value={en}
        label={t('codes.columns.en')}
        testId="codes-en"
        onKeep={(text) => rename({ vi, en: text })}
      />
      {'digit' in listed && <KindCells kind={listed} edits={edits} />}
      <span className={css.code} title={code}>
        {code}
      </span>
      <button
        type="button"
        className={css.retire}
        data-testid="codes-retire"
        onClick={() => void edits.run({ edit: 'retire', list, code, retired: !retired })}
      >
        {t(retired ? 'codes.bringBack' : 'codes.retire')}
      </button>
    </li>
  )
}
