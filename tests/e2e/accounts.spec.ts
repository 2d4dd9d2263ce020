import { expect, test } from './app'
import { AccountsPage } from './pages/accounts'
import { WallPage } from './pages/wall'

const [OWNER, GIVEN, HERS] = ['mat-khau-quan-tri', 'mat-khau-tam', 'ca-dem-binh-yen']
const [HOA, MINH, PIN] = ['Lê Thị Hoa', 'Trần Minh', '2580']

test('an administrator, an operator with fewer rights, and a change of officer @around-the-clock', async ({
  start,
}) => {
  const first = await start(['--layout', '1'], {}, { asking: true })
  let accounts = new AccountsPage(first.page)
  await test.step('the first start creates the administrator', async () => {
    await expect(accounts.firstStart).toBeVisible()
    await accounts.begin(HOA, OWNER)
    await expect(accounts.firstStart).toBeHidden()
    await expect(accounts.officer).toContainText(HOA)
  })
  await test.step('who adds an operator', async () => {
    await accounts.openDialog()
    await accounts.add(MINH, GIVEN)
    await expect(first.page.getByTestId('account-minht')).toBeVisible()
    await first.page.keyboard.press('Escape')
    await expect(accounts.dialog).toBeHidden()
  })
  await test.step('who takes over with a password of her own', async () => {
    await first.page.keyboard.press('Control+Shift+O')
    await accounts.signIn('minht', GIVEN)
    await accounts.renew(HERS)
    await expect(accounts.officer).toContainText(MINH)
  })
  await test.step('and may not change cameras: neither finds it, nor is heard by main', async () => {
    await first.page.getByTestId('app-menu').click()
    await expect(first.page.getByTestId('menu-screens')).toBeVisible()
    await expect(first.page.getByTestId('menu-onvif')).toHaveCount(0)
    await expect(first.page.getByTestId('menu-accounts')).toHaveCount(0)
    await first.page.keyboard.press('Escape')
    const denied = { status: 'refused', reason: 'no-right' }
    expect(await accounts.ask('cameras', 'setEnabled', { ids: [], enabled: false })).toEqual({
      ...denied,
      detail: 'cameras',
    })
    expect(await accounts.ask('app', 'set', { ffmpegPath: '/bin/true' })).toMatchObject(denied)
    expect(await accounts.ask('accounts', 'list')).toMatchObject(denied)
    expect(await accounts.ask('app', 'set', { leftPanel: true })).toEqual({ status: 'done' })
  })
  await accounts.setPin(HERS, PIN)
  await test.step('signed out, nobody is heard; three wrong PINs want the password', async () => {
    await first.page.keyboard.press('Control+Shift+Q')
    await expect(accounts.enter).toBeVisible()
    expect(await accounts.ask('wall', 'clearAll')).toMatchObject({ reason: 'sign-in' })
    const account = await idOf(accounts)
    const wrong = { status: 'refused', reason: 'wrong-account-pin' }
    for (const wait of [1_100, 2_100]) {
      expect(await accounts.ask('accounts', 'signInByPin', { account, pin: '0000' })).toMatchObject(
        wrong,
      )
      await first.page.waitForTimeout(wait)
    }
    await accounts.signInAs(MINH, '0000')
    await expect(accounts.error).toContainText('sai ba lần')
    expect(await accounts.ask('accounts', 'signInByPin', { account, pin: PIN })).toMatchObject({
      reason: 'pin-blocked',
    })
    await accounts.signInAs(HOA, OWNER)
    await expect(accounts.officer).toContainText(HOA)
  })
  await first.quit()

  const second = await start(['--layout', '1'])
  accounts = new AccountsPage(second.page)
  await test.step('after a restart the pictures run, and somebody has to sign in', async () => {
    await expect(accounts.enter).toBeVisible()
    await new WallPage(second.page).expectLive(1)
    expect(await accounts.ask('cameras', 'lastImports')).toEqual([])
    expect(await accounts.ask('app', 'leaveDemo')).toMatchObject({ reason: 'sign-in' })
    // Three wrong PINs are waited for, whatever was started anew.
    await second.page.waitForTimeout(4_100)
    await accounts.signInAs(MINH, HERS)
    await expect(accounts.officer).toContainText(MINH)
    await expect(accounts.enter).toBeHidden()
  })
  await test.step('locked, the pictures stay and the PIN opens', async () => {
    await second.page.keyboard.press('Control+Shift+L')
    await expect(second.page.getByTestId('enter-sign')).toBeVisible()
    expect(await accounts.ask('wall', 'clearAll')).toMatchObject({ reason: 'locked' })
    await second.page.keyboard.press('a')
    await accounts.secret(PIN)
    await expect(second.page.getByTestId('enter-sign')).toBeHidden()
    await expect(accounts.officer).toContainText(MINH)
  })
})

async function idOf(accounts: AccountsPage): Promise<string> {
  const state = (await accounts.ask('accounts', 'state')) as {
    people: { id: string; name: string }[]
  }
  return state.people.find(({ name }) => name === MINH)?.id ?? ''
}
