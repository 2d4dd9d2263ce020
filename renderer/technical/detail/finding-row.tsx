import { useTranslation } from 'react-i18next'
import type { Finding, TechnicalResult } from '../../../preload/contract'
import { useSpeaker } from '../use-speaker'
import { ResultSign } from '../verdict-sign'
import { adviceWords, measuredWords, requiredWords } from '../words'
import css from './detail.module.css'

interface FindingProps {
  finding: Finding
  result: TechnicalResult
  /** The check before this one. */
  before: TechnicalResult | undefined
}

export function FindingRow({ finding, result, before }: FindingProps) {
  const { t } = useTranslation()
  const speaker = useSpeaker()
  const { criterion } = finding
  const advice = adviceWords(finding, result, speaker)
  const then = before?.findings.find((each) => each.criterion === criterion)
  const changed = before && then && then.result !== finding.result
  return (
    <li
      className={css.finding}
      data-testid="technical-finding"
      data-criterion={criterion}
      data-result={finding.result}
      data-reason={finding.reason}
    >
      <span className={css.name}>{t(`technical.criteria.${criterion}`)}</span>
      <span className={css.value}>{measuredWords(result, criterion, speaker)}</span>
      <span className={css.side}>
        <ResultSign result={finding.result} />
      </span>
      <p className={css.more}>
        {t('technical.detail.required', {
          text: requiredWords(result.standard, criterion, speaker),
        })}
      </p>
      {changed && (
        <p className={css.more} data-testid="technical-before">
          {t('technical.detail.before', {
            result: t(`technical.results.${then.result}`),
            text: measuredWords(before, criterion, speaker),
          })}
        </p>
      )}
      {advice && <p className={css.advice}>{advice}</p>}
    </li>
  )
}
