// Names of days and months in calendars; English is built in.
import 'dayjs/locale/vi'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../preload/contract'
import { en } from './en'
import { vi } from './vi'

const resources = { vi: { translation: vi }, en: { translation: en } }

/** Ready when it resolves; all texts are bundled. */
export async function startI18n(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources,
    interpolation: { escapeValue: false },
    returnEmptyString: true,
  })
  follow(language)
}

/** Screen readers and hyphenation go by the document's language. */
export async function switchLanguage(language: Language) {
  if (i18next.language !== language) await i18next.changeLanguage(language)
  follow(language)
}

function follow(language: Language) {
  document.documentElement.lang = language
  document.title = i18next.t('common.product')
}
