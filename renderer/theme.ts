import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Popover,
  Tooltip,
} from '@mantine/core'
import i18next from 'i18next'

/** From light to dark, with the token at the shade that a dark theme fills with. */
const accent: MantineColorsTuple = [
  '#e2f6f8',
  '#c4ebef',
  '#a0dde4',
  '#7bd0d9',
  '#60c3ce',
  '#4cb8c4',
  '#4cb8c4',
  '#3d9ba6',
  '#2c747d',
  '#1c4f56',
]

const single = (colour: string): MantineColorsTuple =>
  Array.from({ length: 10 }, () => colour) as unknown as MantineColorsTuple

/** Mantine's dark scheme takes text from the light end and grounds from the dark end. */
const dark: MantineColorsTuple = [
  '#e7ecf0',
  '#b9c4cd',
  '#93a1ae',
  '#7b8a97',
  '#2c3843',
  '#202a33',
  '#11161b',
  '#0b0e11',
  '#080a0c',
  '#050607',
]

const gray: MantineColorsTuple = [
  '#e7ecf0',
  '#d3dbe1',
  '#b9c4cd',
  '#a6b2bd',
  '#93a1ae',
  '#93a1ae',
  '#7b8a97',
  '#56636e',
  '#2c3843',
  '#202a33',
]

const quick = { transitionProps: { duration: 100, transition: 'fade' } } as const

export const theme = createTheme({
  colors: {
    accent,
    dark,
    gray,
    red: single('#ef5b5b'),
    doubtful: single('#e3a008'),
    yellow: single('#e3a008'),
    refused: single('#a78bfa'),
  },
  primaryColor: 'accent',
  primaryShade: 6,
  autoContrast: true,
  black: '#0b0e11',
  white: '#e7ecf0',
  fontFamily: 'var(--vg-font)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'var(--vg-font)', fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.375rem' },
  defaultRadius: 'var(--vg-radius)',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A placeholder that can have the focus is nothing that a menu may hold.
    Menu: Menu.extend({
      defaultProps: { ...quick, shadow: 'lg', withInitialFocusPlaceholder: false },
    }),
    Popover: Popover.extend({ defaultProps: { ...quick, shadow: 'lg' } }),
    Tooltip: Tooltip.extend({ defaultProps: quick }),
    Notification: Notification.extend({
      defaultProps: {
        closeButtonProps: {
          // Read when one is shown: by then the language may be another.
          get 'aria-label'() {
            return i18next.t('common.close')
          },
        },
      },
    }),
    Modal: Modal.extend({ defaultProps: { ...quick, centered: true } }),
    Button: Button.extend({ styles: { label: { fontWeight: 500 } } }),
  },
})

/** Mantine's own surfaces wear the tokens of styles/tokens.css. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: {
    '--mantine-color-body': 'var(--vg-panel)',
    '--mantine-color-text': 'var(--vg-text)',
    '--mantine-color-dimmed': 'var(--vg-mute)',
    '--mantine-color-placeholder': 'var(--vg-faint)',
    '--mantine-color-default': 'var(--vg-control)',
    '--mantine-color-default-hover': 'var(--vg-raise)',
    '--mantine-color-default-border': 'var(--vg-line)',
    '--mantine-color-error': 'var(--vg-lost)',
  },
})
