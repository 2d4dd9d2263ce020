import type { Language } from '../../preload/contract'
import { settle } from '../components/settle'
import { api } from '../state'

export const languages: Language[] = ['vi', 'en']

export const setLanguage = (language: Language) => settle(api.app.set({ language }))
