// Tasks of a page that keep it from answering for more than 50 ms, as the browser itself reports them.

/// Watches a page that is open. Returns a function that takes the tasks since the last call: their lengths
/// in ms, the longest first.
export async function watchLongTasks(page) {
  await page.evaluate(() => {
    window.longTasks = [];
    window.longTaskObserver = new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map((entry) => entry.duration));
    });
    window.longTaskObserver.observe({ type: 'longtask' });
  });
  return () => page.evaluate(async () => {
    // The observer is told after the task.
    await new Promise(requestAnimationFrame);
    window.longTasks.push(...window.longTaskObserver.takeRecords().map((entry) => entry.duration));
    return window.longTasks.splice(0).sort((one, other) => other - one);
  });
}
