#!/usr/bin/env node
// A separate file, so that an install can link the command before the package is built.
import { run } from '../dist/cli.js';

process.exitCode = await run(process.argv.slice(2), console.log);
