// Starts the app. In a file of its own, because the page's policy allows no script inside the page;
// the last build step puts the names in. What may fail here (an old browser, a file that does not
// arrive) fails before there is an app to say so: the page has the words ready, hidden.
try {
  const { default: start } = await import("./__GLUE__");
  await start({ module_or_path: "./__WASM__" });
} catch (error) {
  document.getElementById("start-failed")?.removeAttribute("hidden");
  throw error;
}
