// Preloaded by a test: says at the end how much memory the process held at most, in KiB.
process.on('exit', () => {
  require('node:fs').writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`);
});
