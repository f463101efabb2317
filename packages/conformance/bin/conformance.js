#!/usr/bin/env node
// A file of its own, so that installing links the command before the package is built.
import { run } from '../dist/cli.js';

process.exitCode = await run(process.argv.slice(2), console.log);
