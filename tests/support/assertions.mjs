// Assertions that more than one subject needs. Each waits until it holds.
import { expect } from '@playwright/test';
import { toast } from './locators.mjs';

/// The text can be seen somewhere in a part of the page.
export const expectText = (part, text) => expect(part.getByText(text).filter({ visible: true }).first()).toBeVisible();

/// Everything that was done is on disk, as the page says.
export const expectSaved = (page) => expect(page.getByRole('status').filter({ hasText: 'Saved in this browser' })).toBeVisible();

/// There is a message about what was just done.
export const expectToast = (page, text) => expect(toast(page, text)).toBeVisible();
