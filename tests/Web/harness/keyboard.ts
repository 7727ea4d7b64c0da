import type { Locator, Page } from 'playwright-core';

/** More than any page has to tab through. */
const most = 150;

/** Goes on with Tab until what is looked for has the focus, as somebody without a pointer does. @throws {Error} When Tab does not lead there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let step = 0; step < most; step++) {
    if (await target.evaluateAll((found) => found.some((element) => element === document.activeElement))) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}
