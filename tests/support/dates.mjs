// Fields of dates: what they show, and days from today.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/// What a field shows of a date once it has been left: "Mon 14 Sep 2026" of 2026-09-14.
export function shownDate(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/// The date of a number of days from another, in the form 2026-09-14.
export function daysAfter(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/// Sets the present time of the pages that are opened next. It stands still; timers go on.
export const setNow = (page, time) => page.addInitScript((now) => {
  globalThis.Date = class extends Date {
    constructor(...parts) { super(...(parts.length ? parts : [now])); }

    static now() { return now; }
  };
}, new Date(time).getTime());
