#!/usr/bin/env node
// A separate file, so that an install can link the command before the package is built.
import { run } from '../dist/cli.js';

// A reader such as `head` closes the pipe. Then the results are not known.
process.stdout.on('error', ({ code }) =>
  process.exit(code === 'EPIPE' ? (process.exitCode ?? 1) : 2),
);

process.exitCode = await run(process.argv.slice(2), console.log);
