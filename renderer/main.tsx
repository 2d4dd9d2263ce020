import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './styles/index.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startI18n } from './i18n'
import { connectShared, followLook } from './state'
import { theme, variables } from './theme'

async function start(root: HTMLElement) {
  const { settings } = await connectShared()
  followLook()
  await startI18n(settings.language)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="dark">
        <Notifications
          position="bottom-right"
          limit={3}
          transitionDuration={120}
          containerWidth="22rem"
        />
        <App />
      </MantineProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) start(root)
