import { useTranslation } from 'react-i18next'
import { BACKUP_PARTS, type BackupSizes } from '../../preload/contract'
import { formatsFor } from '../components/format'
import css from './backup.module.css'

/** What is in it, part by part. */
export function Sizes({ parts, waiting = false }: { parts: BackupSizes[]; waiting?: boolean }) {
  const { t, i18n } = useTranslation()
  const { bytes, count } = formatsFor(i18n.language)
  const all = parts.reduce((sum, part) => sum + part.bytes, 0)
  const listed = BACKUP_PARTS.flatMap((name) => parts.filter(({ part }) => part === name))
  if (waiting) return <p className={css.mute}>{t('backup.counting')}</p>
  return (
    <table className={css.sizes} data-testid="backup-sizes">
      <tbody>
        {listed.map(({ part, files, bytes: size }) => (
          <tr key={part}>
            <th scope="row">{t(`backup.parts.${part}`)}</th>
            <td>{t('backup.files', { count: files, shown: count(files) })}</td>
            <td>{size > 0 && size < 1024 ** 2 ? t('backup.small') : bytes(size)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('backup.whole')}</th>
          <td />
          <td>{all > 0 && all < 1024 ** 2 ? t('backup.small') : bytes(all)}</td>
        </tr>
      </tbody>
    </table>
  )
}
