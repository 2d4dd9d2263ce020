import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { SearchChoices } from '../../../preload/contract'
import { Where } from './where'

it('an interface with two addresses offers two networks', () => {
  const networks = ['10.0.0.2', '192.168.1.2'].map((address) => ({
    ...{ name: 'eth0', address, prefix: 24, internal: false },
  }))
  const choices = { kind: 'network' } as SearchChoices
  const drawn = renderToStaticMarkup(
    <MantineProvider>
      <Where {...{ choices, networks }} network="192.168.1.2" onChange={() => {}} />
    </MantineProvider>,
  )
  expect(drawn).toContain('eth0 · 192.168.1.2/24')
})
