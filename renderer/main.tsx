import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './styles/index.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { PageRole } from '../preload/contract'
import { startI18n } from './i18n'
import { connectPrivacy, connectShared, followLook } from './state'
import { theme, variables } from './theme'

/** Loaded only where it is shown: the output is back sooner when its page was lost. */
const PAGES: Record<PageRole, () => Promise<ReactNode>> = {
  station: async () => {
    const [{ Notifications }, { App }] = await Promise.all([
      import('@mantine/notifications'),
      import('./App'),
    ])
    return (
      <>
        <Notifications
          position="bottom-right"
          limit={3}
          transitionDuration={120}
          containerWidth="22rem"
        />
        <App />
      </>
    )
  },
  output: async () => {
    const { OutputApp } = await import('./output-app')
    return <OutputApp />
  },
  presenter: async () => {
    const { PresenterApp } = await import('./presenter-app')
    return <PresenterApp />
  },
}

async function start(root: HTMLElement) {
  void connectPrivacy()
  const { settings, role } = await connectShared()
  document.documentElement.dataset.page = role
  followLook()
  await startI18n(settings.language)
  const page = await PAGES[role]()
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="dark">
        {page}
      </MantineProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) start(root)
