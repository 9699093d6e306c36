// Signing in with an access token, and staying signed in in a browser by choice.
import { createHmac } from 'node:crypto';
import { JWT_KEY, PROGRAM } from '../support/apache-couchdb.mjs';
import { expectText } from '../support/assertions.mjs';
import { add } from '../support/forms.mjs';
import { MAYA, connect, expect, sent, state, test } from '../support/sync.mjs';

const ADA = { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace', Email: 'ada@uni.example', 'Official code': 'P-7' };

/// Fills in the form, but for what stands for the password.
async function typeAccount({ page, open }, url, user) {
  await open('#/sync');
  await page.getByRole('radio', { name: 'Remote API' }).check();
  await page.getByRole('textbox', { name: 'Server address' }).fill(url);
  await page.getByRole('textbox', { name: 'Database' }).fill('lectern');
  await page.getByRole('textbox', { name: 'User name' }).fill(user);
}

const token = (page) => page.getByLabel('Access token', { exact: true });
const byToken = (page) => page.getByRole('checkbox', { name: 'Sign in with an access token' });
const connectButton = (page) => page.getByRole('button', { name: 'Connect' });

test('who wants to stay signed in is signed in after the browser was closed, until the workspace is disconnected', async ({ newUser, guarded }) => {
  const user = await newUser();
  const { page, context, open } = user;
  await user.openEmpty();
  await typeAccount(user, guarded.url, MAYA.user);
  await page.getByLabel('Password').fill(MAYA.password);
  await page.getByRole('checkbox', { name: 'Stay signed in on this device' }).check();
  await expectText(page.getByRole('main'), 'Stored in this browser, where everybody who uses it can read it.');
  await connectButton(page).click();
  await sent(page);
  const stored = () => page.evaluate(() => Object.values(localStorage).some((value) => value.includes('anatomy')));
  expect(await stored()).toBe(true);

  await page.goto('about:blank');
  await context.clearCookies();
  await open('#/people');
  await add(page, 'person', ADA);
  await sent(page);

  await open('#/sync');
  await page.getByRole('radio', { name: 'This browser' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('button', { name: 'Sync now' })).toHaveCount(0);
  await expect.poll(stored).toBe(false);
});

test('without that choice a password is stored nowhere', async ({ newUser, guarded }) => {
  const user = await newUser();
  const { page } = user;
  await user.openEmpty();
  await connect(page, guarded.url, MAYA);
  await sent(page);
  const texts = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect(texts).not.toContain(MAYA.password);
  await page.goto('about:blank');
  await page.context().clearCookies();
  await user.open('#/sync');
  await expect(state(page)).toContainText('Sign in');
});

// PouchDB Server lets any token pass, Apache CouchDB only those that it can check.
if (PROGRAM) {
  test('Apache CouchDB accepts a JSON Web Token, and refuses one that is over', async ({ newUser, guarded }) => {
    const user = await newUser();
    await user.openEmpty();
    await typeAccount(user, guarded.url, 'paul');
    await byToken(user.page).check();
    await token(user.page).fill(jsonWebToken({ sub: 'paul', exp: 1, '_couchdb.roles': ['planner'] }));
    await connectButton(user.page).click();
    await expectText(user.page.getByRole('alert'), 'The server does not accept this access token.');
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    await token(user.page).fill(jsonWebToken({ sub: 'paul', exp: inAnHour, '_couchdb.roles': ['planner'] }));
    await connectButton(user.page).click();
    await sent(user.page);
    await user.open('#/people');
    await add(user.page, 'person', ADA);
    await sent(user.page);
  });
} else {
  test('an access token goes with every request in its header, and what is none is said beside its field', async ({ newUser, database }) => {
    const user = await newUser();
    const { page } = user;
    await user.openEmpty();
    const sentTo = [];
    page.on('request', (request) => {
      if (request.url().startsWith(database.url) && request.method() !== 'OPTIONS') sentTo.push(request);
    });
    await typeAccount(user, database.url, 'maya');
    await byToken(page).check();
    await expect(page.getByLabel('Password')).toHaveCount(0);
    await token(page).fill('two words');
    await connectButton(page).click();
    await expect(token(page)).toHaveAccessibleDescription(/Enter the token as the server gave it/);
    expect(sentTo).toEqual([]);
    await token(page).fill(' eyJhbGciOi.eyJzdWIi.x-_~+/== ');
    await connectButton(page).click();
    await sent(page);
    expect(sentTo.length).toBeGreaterThan(3);
    for (const request of sentTo) {
      expect(request.headers().authorization).toBe('Bearer eyJhbGciOi.eyJzdWIi.x-_~+/==');
      expect(request.url()).not.toContain('eyJ');
    }
  });
}

function jsonWebToken(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', JWT_KEY).update(text).digest('base64url')}`;
}
